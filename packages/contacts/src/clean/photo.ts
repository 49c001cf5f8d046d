/** First characters of base64 of the image kinds that browsers show. */
const magic: [string, string][] = [
  ['/9j/', 'image/jpeg'],
  ['iVBORw0KGgo', 'image/png'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
];

/** A data URL for inline base64, its kind told by its first bytes; `''` for what is no image. */
export function toPhoto(base64: string): string {
  const data = /\s/.test(base64) ? base64.replace(/\s+/g, '') : base64;
  const kind = magic.find(([start]) => data.startsWith(start));
  return kind && /^[A-Za-z\d+/]+={0,2}$/.test(data) ? `data:${kind[1]};base64,${data}` : '';
}

/** A photo given as a URL: https ones stay, data URLs are checked, others are none, nor are those with characters unseen. */
export function toPhotoUrl(url: string): string {
  if (/^https:\/\/[^\s\p{Cc}\p{Cf}\p{Cs}]+$/iu.test(url)) return url;
  const data = /^data:[^,]*;base64,(.*)$/is.exec(url);
  return data ? toPhoto(data[1] ?? '') : '';
}
