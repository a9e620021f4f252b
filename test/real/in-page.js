/** Functions that a browser runs within a page: each stands alone, and its types are in the file beside. */

export function strays() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const outside = [...document.querySelectorAll('main *, footer *')].filter((element) => {
    if (element.closest('.unseen, thead, defs, title, desc') !== null) return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1);
  });
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
    ...outside.map((element) => `${element.tagName}.${element.getAttribute('class')}: ${element.textContent?.slice(0, 40)}`),
  ];
}

export function overlaps() {
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return [...document.querySelectorAll('svg')].flatMap((drawing) => {
    const texts = [...drawing.querySelectorAll('text')]
      .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => `${a.said} over ${b.said}`),
    );
  });
}

export function unfold() {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

export function paper() {
  return getComputedStyle(document.body).backgroundColor;
}
