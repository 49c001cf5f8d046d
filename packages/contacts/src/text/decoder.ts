/** What of `TextDecoder` the readers use. */
export interface Decoder {
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Windows-1252 from 0x80 to 0x9F, where ISO-8859-1 has control characters. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What MS-DOS had beyond ASCII, which Excel still writes ("CSV (MS-DOS)"), and no platform decodes; lines of boxes are one sign. */
const dos: Record<string, string> = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»─────ÁÂÀ©────¢¥───────ãÃ───────¤ðÐÊËÈıÍÎÏ────¦Ì─ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²─\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»─────ÁÂĚŞ────Żż───────Ăă───────¤đĐĎËďŇÍÎě────ŢŮ─ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř─\u00a0',
};

/**
 * The platform's decoder of an encoding. Some versions of Node read Windows-1252 as ISO-8859-1, against the standard
 * (WHATWG Encoding §4.2, §9): for these, what they leave as control characters is put right.
 * @throws RangeError for a label that names no encoding
 */
export function makeDecoder(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): Decoder {
  const page = dos[label.toLowerCase().replace(/^cp/, 'ibm')];
  if (page !== undefined) return dosDecoder(label, page);
  const decoder = new TextDecoder(label, options);
  if (decoder.encoding !== 'windows-1252') return decoder;
  return {
    encoding: decoder.encoding,
    decode: (bytes, how) =>
      decoder
        .decode(bytes, how)
        .replace(/[\x80-\x9f]/g, (control) => c1.charAt(control.charCodeAt(0) - 0x80)),
  };
}

/** By way of another page of MS-DOS, which platforms do decode and which has a sign for every byte. */
function dosDecoder(encoding: string, page: string): Decoder {
  const decoder = new TextDecoder('ibm866');
  const signs = decoder.decode(Uint8Array.from(page, (_, at) => at + 0x80));
  return {
    encoding,
    decode: (bytes, how) =>
      decoder.decode(bytes, how).replace(/[^\0-\x7f]/g, (sign) => page.charAt(signs.indexOf(sign))),
  };
}
