// Turning pages by the arrow keys. Everything works without it.
(() => {
  "use strict";
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select, summary, [contenteditable]")) return;
    const rtl = document.documentElement.dir === "rtl";
    const turn = { ArrowLeft: rtl ? "next" : "prev", ArrowRight: rtl ? "prev" : "next" }[event.key];
    const link = turn && document.querySelector(`a[rel="${turn}"]`);
    if (link) link.click();
  });
})();
