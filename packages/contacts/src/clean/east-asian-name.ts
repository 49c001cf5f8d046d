/** Family and given name of a Chinese, Japanese or Korean name; undefined for other names. */
export function splitEastAsian(name: string): { first_name: string; last_name: string } | undefined {
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー 　・]+$/u.test(name))
    return undefined;
  const words = name.split(/[ 　]/);
  // Foreign names are spelled in katakana, in the order of their own language.
  if (name.includes('・') || words.length > 2) return { first_name: name, last_name: '' };
  if (words.length === 2) return { last_name: words[0] ?? '', first_name: words[1] ?? '' };
  const length = familyLength(name);
  return { last_name: name.slice(0, length), first_name: name.slice(length) };
}

/** How many characters at the start are the family name; 0 when it is not certain. */
function familyLength(name: string): number {
  const two = name.slice(0, 2);
  if (/^\p{Script=Hangul}{2,5}$/u.test(name)) {
    if (name.length > 3 || koreanDouble.has(two)) return koreanDouble.has(two) && name.length > 2 ? 2 : 0;
    return korean.has(name.charAt(0)) ? 1 : 0;
  }
  if (name.length > 2 && name.length < 6 && japanese.has(two)) return 2;
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return 0;
  if (name.length > 2 && chineseDouble.has(two)) return 2;
  return name.length < 4 && chinese.has(name.charAt(0)) ? 1 : 0;
}

const pairsOf = (text: string) => new Set(text.split(' '));

/** The surnames of more than nine in ten people. */
const chinese = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯习',
);
const chineseDouble = pairsOf(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 皇甫 慕容 令狐 夏侯 尉迟 公孙 端木',
);
const korean = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모',
);
const koreanDouble = pairsOf('남궁 황보 제갈 사공 선우 서문 독고 동방');
const japanese = pairsOf(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地',
);
