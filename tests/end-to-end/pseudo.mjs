// A language of nobody, to try the layout with: Hebrew letters for ours, words almost half as
// long again, lines from right to left. It takes the place of every text that the app shows.
const turn = () => {
  const letters = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';
  const word = word => {
    const turned = [...word.toLowerCase()].map(c => letters[c.charCodeAt(0) - 97] ?? c).join('');
    return turned + turned.slice(0, Math.round(turned.length * 0.4));
  };
  // Addresses, codes and numbers stay as they are.
  const text = text => text.replace(/(?<![\w.@/])[A-Za-z]{2,}(?![\w@/]|\.\w)/g, word);
  const done = new WeakMap();
  const turnAll = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (done.get(node) === node.data || node.parentElement?.closest('script, style')) continue;
      node.data = text(node.data);
      done.set(node, node.data);
    }
  };
  document.documentElement.lang = 'he';
  document.documentElement.dir = 'rtl';
  turnAll(document.body);
  new MutationObserver(() => turnAll(document.body)).observe(document.body, { childList: true, subtree: true, characterData: true });
};

/// Turns a page, and all that it shows from now on.
export async function pseudo(page) {
  await page.evaluate(turn);
  await page.waitForTimeout(100);
}
