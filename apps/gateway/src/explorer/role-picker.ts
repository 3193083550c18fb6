/** Where the page asks for the roles it may offer. */
export const ROLES_PATH = '/explorer/roles';

/**
 * Runs in the explorer's page. Shows a list of the roles that the gateway offers, if it does, and signs requests that
 * name no token of their own as the chosen one.
 */
export const ROLE_PICKER = `
  (() => {
    const KEY = 'autoclub-role';
    const tokens = new Map();
    const send = window.fetch.bind(window);
    const isEmpty = (header) => !header || /^Bearer\\s*$/i.test(header);
    window.fetch = (url, init = {}) => {
      const headers = new Headers(init.headers);
      const token = tokens.get(sessionStorage.getItem(KEY));
      if (isEmpty(headers.get('authorization'))) {
        headers.delete('authorization');
        if (token) headers.set('authorization', 'Bearer ' + token);
      }
      return send(url, { ...init, headers });
    };
    const show = (roles) => {
      const list = document.createElement('select');
      list.title = 'Who asks';
      list.style = 'position:fixed;top:10px;right:16px;z-index:10;padding:4px 8px;font-size:14px';
      for (const { name, token } of [{ name: 'nobody: the schema only', token: '' }, ...roles]) {
        tokens.set(name, token);
        list.append(new Option(name, name, false, name === sessionStorage.getItem(KEY)));
      }
      list.onchange = () => sessionStorage.setItem(KEY, list.value);
      document.body.append(list);
    };
    send('${ROLES_PATH}')
      .then((response) => (response.ok ? response.json() : { roles: [] }))
      .then(({ roles }) => (roles.length > 0 ? show(roles) : undefined))
      .catch(() => undefined);
  })();
`;
