/** Whether an acknowledged commit must survive a power cut. Tests can do without; people's data cannot. */
export type Durability = 'durable' | 'fast';

const SHARED = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  wal_level: 'replica',
  max_wal_size: '512MB',
};

const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * The server's settings as command-line flags. Statements never reach the log: they carry customers' data. The port
 * is the caller's, and so is the folder of the Unix socket; none is made where it is undefined.
 */
export function serverFlags(port: number, durability: Durability, socketFolder?: string): string[] {
  const own = { port: String(port), unix_socket_directories: socketFolder ?? '' };
  const settings = { ...SHARED, ...(durability === 'fast' ? FAST : {}), ...own };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
