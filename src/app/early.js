// Stands in the head of every page and runs before the first paint: the visitor's theme, and what becomes of the page until
// its script runs, or if it never does. A page without data-page has no script to wait for.
(() => {
  const root = document.documentElement;
  const { page } = root.dataset;
  root.classList.add('js');
  // What the visit chose counts before what an earlier one left (createPreferenceStore.ts).
  for (const storage of [() => localStorage, () => sessionStorage])
    try {
      const theme = storage().getItem('theme');
      if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
      // The start page's questions, as createPreferenceStore.ts keeps them: put away, or further than the first.
      const strip = storage().getItem('strip');
      if (strip) root.dataset.questions = strip.endsWith('closed') ? 'closed' : strip === '1  open' ? 'first' : 'later';
    } catch {
      // Blocked storage: the system's theme holds.
    }
  if (page === undefined) return;

  /** What the address asks for beyond its path, as it is written there. */
  const asked = () =>
    [...new URLSearchParams(location.search)].filter(([name, value]) => {
      if (name === 'runtime') return value !== 'textbook';
      if (name === 'from') return value !== 'app';
      if (/^(network|pid|ipc|target|(app|sidecar)\.(network|pid|ipc))$/.test(name))
        return page === '/cri/' && !document.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]:checked`);
      if (!/^(shareProcessNamespace|hostPID|hostNetwork|hostIPC)$/.test(name)) return false;
      const own = [...document.querySelectorAll('[role="switch"]')].find((each) => each.textContent === name);
      return own?.getAttribute('aria-checked') !== String(/^(true|1)$/.test(value));
    });

  /** Shows the page as the build made it, and says above it what the address asks for and it does not show. */
  const showAsBuilt = () => {
    if (root.dataset.hydrated) return;
    const note = document.getElementById('asked');
    const list = note?.querySelector('b');
    if (!note || !list) {
      // It stands first: nothing of the page is there yet.
      setTimeout(showAsBuilt, 50);
      return;
    }
    root.dataset.arriving = 'late';
    const more = page === '/404.html' ? [] : asked();
    list.textContent = more.map((pair) => pair.join('=').slice(0, 60)).join(', ');
    note.hidden = more.length === 0;
  };

  /** The script does not run, as far as one can tell: what needs it is taken away. Should it come after all, it is welcome. */
  const giveUp = () => {
    if (root.dataset.hydrated) return;
    root.classList.remove('js');
    showAsBuilt();
    if (!root.dataset.crashed) return;
    // The script has written to the history, and does not answer to it any more.
    const { pathname, search } = location;
    addEventListener('popstate', () => {
      if (location.pathname !== pathname || location.search !== search) location.reload();
    });
  };

  // From main.tsx: the page answers from now on. A picture shown meanwhile gives way in one cut, so that nothing is seen to
  // slide: for two frames there is neither, in which everything finds its place.
  addEventListener('arrive', () => {
    root.classList.add('js');
    document.getElementById('asked')?.setAttribute('hidden', '');
    if (root.dataset.arriving !== 'late') return;
    root.dataset.arriving = 'changing';
    let frames = 3;
    const step = () => {
      frames -= 1;
      if (frames > 0) requestAnimationFrame(step);
      else delete root.dataset.arriving;
    };
    requestAnimationFrame(step);
  });
  addEventListener(
    'error',
    ({ target }) => {
      // A script that cannot be had, or one that throws; a picture or a preload that is missing is no reason.
      if (target === window || target instanceof HTMLScriptElement) giveUp();
    },
    true,
  );
  setTimeout(giveUp, 10_000);
  if (page === '/404.html' || asked().length > 0) {
    // Not the wrong picture first, if the right one is about to come. But nothing is shown for half a second at most, or for
    // one and a half where the script has begun by then (main.tsx) and is only slow.
    root.dataset.arriving = 'hidden';
    setTimeout(() => {
      if (root.dataset.arriving === 'hidden') showAsBuilt();
    }, 500);
    setTimeout(() => {
      if (root.dataset.arriving === 'begun') showAsBuilt();
    }, 1500);
  }
})();
