/** An answer as it came, but indented. */
export function readable(body: string): string {
  return body.startsWith('<') ? indentXml(body) : JSON.stringify(JSON.parse(body), null, 2);
}

/** Puts each element on a line of its own, unless it holds nothing but text. */
function indentXml(xml: string): string {
  let depth = 0;
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const indented = '  '.repeat(depth) + line;
      if (/^<[^/?!][^>]*[^/]>$|^<\w>$/.test(line)) depth += 1;
      return indented;
    })
    .join('\n');
}
