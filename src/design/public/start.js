// Runs before the first paint, so that a dim or dark screen never flashes white. A file of its own
// because the content security policy allows no script inside the page.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem('sinew.theme');
  if (theme) root.dataset.theme = theme;
  const language = localStorage.getItem('sinew.language-shown');
  if (language) {
    root.lang = language;
    root.dir = language.startsWith('ar') ? 'rtl' : 'ltr';
  }
  // The words of this language, without waiting for the script that will ask for them.
  const words = document.querySelector(`link[rel="words"][data-language="${language ?? 'en'}"]`);
  if (words) words.rel = 'modulepreload';
})();
