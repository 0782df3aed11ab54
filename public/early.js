// Runs before the first paint: the visitor's theme, and whether the address asks for more than the page at hand shows.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (error) {
    // Blocked storage: the system's theme holds.
  }
  var asksForMore = /[?&](runtime|shareProcessNamespace|hostPID|hostNetwork|hostIPC)=/.test(location.search);
  if (asksForMore || root.dataset.page === '/404.html') root.dataset.arriving = 'true';
})();
