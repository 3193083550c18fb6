import { type ChildProcess, spawn } from 'node:child_process';

/**
 * The keeper is a shell of a megabyte that outlives us by design. It holds a list of our children; when its input
 * closes because we were killed, it ends them, the last started first. So even `kill -9` leaves nothing behind.
 */
const SCRIPT = `
held=""
while read -r sign signal pid; do
  case "$sign" in
    +) held="$signal:$pid $held" ;;
    -) kept=""; for entry in $held; do [ "\${entry#*:}" = "$pid" ] || kept="$kept $entry"; done; held="$kept" ;;
  esac
done
for entry in $held; do
  pid="\${entry#*:}"
  kill -s "\${entry%%:*}" "$pid" 2>/dev/null || continue
  waited=0
  while kill -0 "$pid" 2>/dev/null; do
    case "$(cat "/proc/$pid/stat" 2>/dev/null)" in *") Z "*) break ;; esac
    waited=$((waited + 1))
    [ "$waited" -gt 50 ] && kill -s KILL "$pid" 2>/dev/null && break
    sleep 0.2
  done
done
`;

let keeper: ChildProcess | undefined;

function tell(line: string): void {
  if (keeper === undefined) {
    keeper = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    keeper.stdin?.on('error', () => undefined);
    keeper.unref();
    (keeper.stdin as unknown as { unref?: () => void })?.unref?.();
  }
  keeper.stdin?.write(`${line}\n`);
}

/** Puts a child under the keeper: should we die without stopping it, the keeper sends it this signal. */
export function keep(pid: number, signal: NodeJS.Signals): void {
  tell(`+ ${signal.replace('SIG', '')} ${pid}`);
}

/** Takes a child that has ended off the keeper's list. */
export function release(pid: number): void {
  tell(`- ${pid} ${pid}`);
}
