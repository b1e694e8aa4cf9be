// Every visible text with its contrast against what lies behind it, as WCAG 2 computes it, below the least one allowed.
(least) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = (top, below) => {
    const part = top[3] / 255;
    return [0, 1, 2].map((n) => top[n] * part + below[n] * (1 - part)).concat(255);
  };
  const page = matchMedia("(prefers-color-scheme: dark)").matches ? rgba("rgb(18, 18, 18)") : rgba("white");
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) layers.push(rgba(getComputedStyle(each).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), page);
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["TITLE", "title", "desc", "STYLE"].includes(element.tagName)) continue;
    if (!element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })) continue;
    seen += 1;
    const style = getComputedStyle(element);
    const inPicture = element instanceof SVGElement;
    const below = behind(element);
    let opacity = 1;
    for (let each = element; each; each = each.parentElement) opacity *= parseFloat(getComputedStyle(each).opacity);
    const own = rgba(inPicture ? style.fill : style.color);
    const [a, b] = [light(over([...own.slice(0, 3), own[3] * opacity], below)), light(below)].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < least) poor.push(`${contrast.toFixed(2)} ${element.tagName} ${walker.currentNode.data.trim().slice(0, 40)}`);
  }
  return { seen, poor };
};
