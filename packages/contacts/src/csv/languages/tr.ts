import type { Language } from '../language.js';

export const turkish: Language = {
  tag: 'tr',
  nouns: {
    name: 'adı|isim|ismi|kişi|müşteri adı',
    full_name: `görünen ad|görünen adı|görüntülenecek isim|görüntülenen ad|ad soyad|adı soyadı|
      adı ve soyadı|ad ve soyad|isim soyisim|isim ve soyisim|isim soyad|ad soyadı|adı soyad|soyad ad|
      soyadı adı|tam ad|tam adı|tam isim|yetkili|ilgili kişi|irtibat kişisi`,
    first_name: 'ilk adı|ilk ad|ön ad|önad',
    middle_name: 'ikinci adı|ikinci ad|ikinci isim|orta ad|göbek adı',
    last_name: 'soyad|soyadı|soyisim|soyismi|soy isim|soy ad|soy adı',
    prefix: 'hitap|önek|ön ek',
    title: 'unvan|ünvan|unvanı|ünvanı',
    suffix: 'sonek|son ek',
    nickname: 'takma ad|takma adı|takma isim|rumuz|lakap|lakabı|mahlas',
    email: 'eposta|e posta|elektronik posta|e mail|email|mail',
    phone: `telefon|telefonu|telefonlar|tel|sabit hat|geri arama|telsiz telefon|telsiz telefonu|tty tdd|
      teleks|irtibat numarası|irtibat no|iletişim numarası`,
    area_code: 'alan kodu',
    street: 'cadde|sokak|caddesi|sokağı',
    street_more: 'mahalle|mahallesi|semt',
    house_number: `kapı no|kapı numarası|bina no|bina numarası|daire no|daire numarası|dış kapı no|
      iç kapı no`,
    city: 'şehir|şehri|ilçe|ilçesi|kent|kasaba',
    region: 'il|ili|bölge|bölgesi|eyalet|vilayet',
    postal_code: 'posta kodu|posta kod',
    country: 'ülke|ülkesi',
    country_code: 'ülke kodu',
    box: 'posta kutusu',
    address: 'adres|adresi|adresler|açık adres',
    whole_address: 'tam adres',
    company: `şirket|şirketi|firma|firması|kurum|kurumu|kuruluş|işyeri|iş yeri|çalıştığı kurum|
      çalıştığı yer|organizasyon`,
    job_title: 'iş unvanı|iş ünvanı|görev|görevi|pozisyon|pozisyonu',
    profession: 'meslek|mesleği',
    department: 'departman|departmanı|bölüm|bölümü|birim|birimi',
    groups: 'kategoriler|kategori|grup|grubu|gruplar|etiket|etiketler',
    birthday: 'doğum günü|doğum tarihi|doğumgünü',
    birth_year: 'doğum yılı',
    birth_month: 'doğum ayı',
    year: 'yıl|yılı',
    month: 'ay|ayı',
    day: 'gün|günü',
    photo: 'fotoğraf|resim|foto',
    location: 'konum|konumu',
    notes: 'notlar|açıklama|açıklamalar|yorum|yorumlar',
    url: 'web sayfası|web sitesi|internet adresi|internet sitesi|web|site|anasayfa|ana sayfa|blog',
    type: 'tür|türü|tip|tipi',
    company_fact: 'sektör|çalışan sayısı|yıllık gelir|ciro|yıllık ciro',
    ignored: `elektronik posta türü|elektronik posta görünen adı|elektronik posta 2 görünen adı|
      elektronik posta 3 görünen adı|e posta türü|e posta görünen adı|yıldönümü|yıl dönümü|
      evlilik yıldönümü|cinsiyet|cinsiyeti|ulusal kimlik no|kimlik no|tc kimlik no|t c kimlik no|tc no|
      tckn|vergi no|vergi numarası|vergi dairesi|hesap|faturalama bilgisi|hobiler|hobi|ilk harfler|
      kullanıcı|özel|dil|dönem|öncelik|duyarlılık|çocuklar|dizin sunucusu|anahtar sözcükler|
      internet serbest meşgul|ekran adı|yomi|sıra no|üye no|müşteri no|sicil no|öğrenci no|yaş|uyruk|
      medeni hali|kayıt tarihi|üyelik tarihi|dahili|doğum yeri`,
  },
  kinds: {
    home: 'ev|kişisel|ikamet|ikametgah',
    work: 'iş|ofis|büro|kurumsal',
    other: 'diğer|başka',
    school: 'okul|üniversite',
    mobile: 'cep|mobil|gsm',
    fax: 'faks|faksı|fax|belgegeçer',
    pager: 'çağrı cihazı',
    main: 'birincil|ana|asıl|santral',
    car: 'araç|araba|otomobil',
    assistant: 'yardımcının|yardımcı|asistan|asistanın|asistanı|sekreter|sekreteri',
    billing: 'fatura|faturalama',
    shipping: 'teslimat|sevkiyat|kargo',
  },
  fillers: `no|numarası|numara|numaraları|ve|veya|için|bilgisi|bilgileri|iletişim|irtibat|sabit|yedek|
    alternatif|ek`,
  somebodyElse: `eşi|eş|eşinin|yönetici|yöneticinin|yöneticisi|müdür|müdürü|anne|annesi|baba|babası|veli|
    velisi|acil durum|acil durumda aranacak kişi|başvuran|referans|kaydeden|oluşturan|öğretmen|öğretmeni`,
  ordinals: ['birinci', 'ikinci', 'üçüncü'],
  whole: {
    'cep telefonu': 'phone mobile',
    'cep tel': 'phone mobile',
    'şirket santral telefonu': 'phone main',
  },
  doubtful: {
    // Of Windows Live Mail; an advertisement in English.
    ad: 'name',
    not: 'notes',
  },
};
