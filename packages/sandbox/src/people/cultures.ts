/** Where somebody comes from: how people are called there, and where they live. */
export interface Culture {
  readonly given: Names;
  readonly family: Names;
  /** Whether the family's name is said first, and whether a space parts the two. */
  readonly order: 'given first' | 'family first' | 'family first, no space';
  readonly city: string;
  readonly street: string;
  readonly country: string;
  readonly countryCode: string;
}

export interface Name {
  readonly written: string;
  /** In letters an e-mail address can have. */
  readonly latin: string;
}

type Names = readonly [Name, ...Name[]];

type Row = readonly [
  countryCode: string,
  country: string,
  city: string,
  street: string,
  given: string,
  family: string,
  order?: Culture['order'],
];

const rows: readonly Row[] = [
  [
    'US',
    'United States',
    'Springfield',
    'Maple Street',
    'Ada Noah:noah Grace Theo',
    'Okafor Miller Nguyen Smith',
  ],
  [
    'GB',
    'United Kingdom',
    'Leeds',
    'Mill Lane',
    'Imogen Rhys Niamh Siân:sian',
    "O'Brien:obrien Llewellyn Smythe-Jones",
  ],
  [
    'DE',
    'Deutschland',
    'Köln',
    'Große Straße',
    'Jürgen:juergen Käthe:kaethe Anneliese',
    'Weiß:weiss Müller:mueller Groß:gross',
  ],
  [
    'FR',
    'France',
    'Besançon',
    'rue de l’Église',
    'Zoé:zoe Loïc:loic Maëlle:maelle',
    'Lefèvre:lefevre D’Aubigné:daubigne Noël:noel',
  ],
  [
    'ES',
    'España',
    'A Coruña',
    'Calle Mayor',
    'Íñigo:inigo Begoña:begona Ana',
    'Muñoz:munoz Ibáñez:ibanez Ruiz',
  ],
  [
    'PL',
    'Polska',
    'Łódź',
    'ulica Żeglarska',
    'Łukasz:lukasz Małgorzata:malgorzata',
    'Wójcik:wojcik Szczęsny:szczesny',
  ],
  [
    'TR',
    'Türkiye',
    'Iğdır',
    'Atatürk Caddesi',
    'İpek:ipek Işıl:isil Çağrı:cagri',
    'Yılmaz:yilmaz Öztürk:ozturk Şahin:sahin',
  ],
  [
    'IS',
    'Ísland',
    'Reykjavík',
    'Laugavegur',
    'Þórdís:thordis Ægir:aegir',
    'Guðmundsdóttir:gudmundsdottir Jónsson:jonsson',
  ],
  [
    'VN',
    'Việt Nam',
    'Đà Nẵng',
    'Đường Trần Phú',
    'Hương:huong Đức:duc',
    'Nguyễn:nguyen Trần:tran',
    'family first',
  ],
  [
    'RU',
    'Россия',
    'Тверь',
    'улица Лесная',
    'Анна:anna Юрий:yuri Наталья:natalya',
    'Щербаков:shcherbakov Ёлкин:yolkin',
  ],
  [
    'GR',
    'Ελλάδα',
    'Πάτρα',
    'Οδός Ερμού',
    'Γιώργος:giorgos Ελένη:eleni',
    'Παπαδόπουλος:papadopoulos Οικονόμου:oikonomou',
  ],
  [
    'GE',
    'საქართველო',
    'ბათუმი',
    'რუსთაველის გამზირი',
    'ნინო:nino გიორგი:giorgi',
    'ბერიძე:beridze კაპანაძე:kapanadze',
  ],
  [
    'SA',
    'السعودية',
    'الرياض',
    'شارع الملك فهد',
    'فاطمة:fatima محمد:mohammed ليلى:layla',
    'الحربي:alharbi عبدالله:abdullah',
  ],
  ['IL', 'ישראל', 'חיפה', 'רחוב הנביאים', 'נועה:noa יוסף:yosef', 'כהן:cohen פרץ:peretz'],
  ['IR', 'ایران', 'شیراز', 'خیابان حافظ', 'زهرا:zahra کیان:kian', 'رضایی:rezaei کریمی:karimi'],
  ['IN', 'भारत', 'वाराणसी', 'गांधी मार्ग', 'प्रिया:priya अर्जुन:arjun', 'शर्मा:sharma त्रिपाठी:tripathi'],
  ['LK', 'இலங்கை', 'யாழ்ப்பாணம்', 'கடற்கரை வீதி', 'கவிதா:kavitha குமரன்:kumaran', 'செல்வராஜ்:selvaraj நடராஜன்:natarajan'],
  [
    'TH',
    'ประเทศไทย',
    'เชียงใหม่',
    'ถนนนิมมานเหมินท์',
    'สมหญิง:somying อาทิตย์:arthit',
    'ใจดี:jaidee วงศ์สวัสดิ์:wongsawat',
  ],
  ['ET', 'ኢትዮጵያ', 'ጎንደር', 'ቸርችል ጎዳና', 'ሰላም:selam ዳዊት:dawit', 'ታደሰ:tadesse በቀለ:bekele'],
  [
    'CN',
    '中国',
    '成都市',
    '人民路',
    '伟:wei 秀英:xiuying 欧阳:ouyang',
    '王:wang 李:li 司马:sima',
    'family first, no space',
  ],
  [
    'JP',
    '日本',
    '京都市',
    '四条通',
    '陽翔:haruto さくら:sakura ジョン:john',
    '田中:tanaka 髙橋:takahashi 𠮷野:yoshino',
    'family first',
  ],
  [
    'KR',
    '대한민국',
    '부산광역시',
    '해운대로',
    '지우:jiwoo 서연:seoyeon',
    '김:kim 황보:hwangbo',
    'family first, no space',
  ],
];

/** People of many scripts, most of which are not the reader's. */
export const cultures = rows.map(toCulture) as [Culture, ...Culture[]];

function toCulture([countryCode, country, city, street, given, family, order = 'given first']: Row): Culture {
  return { countryCode, country, city, street, given: names(given), family: names(family), order };
}

/** `Siân:sian` is written in the first way and spelt in the second; plain names are spelt as they are written. */
function names(list: string): Names {
  const all = list.split(' ').map((entry) => {
    const [written = entry, latin = entry.toLowerCase()] = entry.split(':');
    return { written, latin };
  });
  return all as [Name, ...Name[]];
}
