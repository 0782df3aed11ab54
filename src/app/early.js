// Stands in the head of every page and runs before the first paint: the visitor's theme, and whether the address asks for
// more than the page at hand shows.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Blocked storage: the system's theme holds.
  }
  const asksForMore = /[?&](runtime|shareProcessNamespace|hostPID|hostNetwork|hostIPC)=/.test(location.search);
  if (asksForMore || root.dataset.page === '/404.html') root.dataset.arriving = 'true';
})();
