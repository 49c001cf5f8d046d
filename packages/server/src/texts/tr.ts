import { failures } from './failures/tr.js';
import type { Texts } from './texts.js';

/* No ending is put on a placeholder: vowels and consonants would have to follow a name that nobody knows beforehand. */
export const tr: Texts = {
  upload: {
    title: 'Adres defterinizi {application} ile paylaşın',
    reads: 'Şunları okuruz: {fields}.',
    destroys: 'Dosyayı okur okumaz, ondan okuduklarımızı da {time} sonra sileriz.',
    choose: 'Dosyanızı seçin',
    drop: 'veya bu sayfanın herhangi bir yerine bırakın',
    another: 'Başka bir dosya seç',
    kinds: {
      csv: 'CSV dosyası (.csv), en fazla {size}',
      vcard: 'vCard dosyası (.vcf), en fazla {size}',
      any: 'vCard (.vcf), CSV (.csv) veya Excel (.xlsx) dosyası ya da bunları içeren bir ZIP, en fazla {size}',
    },
    submit: 'Dosyayı {application} ile paylaş',
    untilThen: 'Siz düğmeye basana kadar cihazınızdan hiçbir şey çıkmaz.',
    sending: '{file} gönderiliyor',
    sent: '{sent} / {size}',
    stop: 'Göndermeyi durdur',
    stopped: 'Durduruldu. Hiçbir şey paylaşılmadı.',
  },
  delivery: {
    whole: '{application} adres defterinizin tamamını alır.',
    picked: '{application} yalnızca seçtiğiniz kişileri alır.',
  },
  choice: {
    title: '{application} ile kimi paylaşacağınızı seçin',
    owner: '{application} kendi adınızı ve e-posta adresinizi de öğrenir.',
    others: 'Diğer herkesin bilgileri hemen yok edilir.',
    gets: '{application} onlar hakkında adres defterinizde olanları alır: {fields}.',
    submit: { other: '{application} ile {count} kişi paylaş' },
    cancel: 'Kimseyi paylaşma',
    nobody: 'En az bir kişi seçin ya da kimseyi paylaşmayın.',
    changed: 'Bu seçim sona erdi: başka bir sekmede yapıldı ya da süresi doldu.',
    empty: 'Bu adres defterinde kimse yok. Başka bir tane deneyebilirsiniz.',
    leave: 'Paylaşmadan geri dön',
    page: 'Sayfa {page} / {pages}',
    previous: 'Önceki sayfa',
    next: 'Sonraki sayfa',
    goOn: 'Devam et',
    reviewTitle: { other: '{application} ile {count} kişi paylaşılsın mı?' },
    more: { other: 've {count} kişi daha' },
    back: 'Seçimi değiştir',
    addressOf: 'Paylaşılacak adres: {name}',
    allAddresses: { other: '{count} adresin tümü' },
    sharedNobody: 'Kimseyi paylaşmadınız. Okuduklarımız yok edildi.',
  },
  fields: {
    names: 'adlar',
    emails: 'e-posta adresleri',
    phones: 'telefon numaraları',
    birthdays: 'doğum günleri',
    work: 'iş yerleri',
    groups: 'gruplar',
    addresses: 'posta adresleri',
    photos: 'fotoğraflar',
    notes: 'notlar',
    urls: 'web adresleri',
  },
  problems: {
    nothing_sent: 'Dosya seçilmedi veya dosya boş. Adres defterinizin dosyasını seçin.',
    unknown_format:
      'Bu dosya, tanıdığımız bir adres defteri değil. vCard (.vcf), CSV (.csv) veya Excel (.xlsx) dosyası ya da bunları içeren bir ZIP seçin.',
    too_large:
      'Bu dosya, alabileceğimiz en büyük boyutu ({size}) aşıyor. Fotoğraflar olmadan dışa aktarmayı deneyin.',
    already_used: 'Bu bağlantıyla daha önce bir dosya paylaşılmış. Hiçbir şey değişmedi.',
    arriving:
      'Bu bağlantı üzerinden başka dosyalar hâlâ gönderiliyor. Lütfen birkaç saniye sonra yeniden deneyin.',
    several_files: 'Birden fazla dosya var. Birini seçin.',
    connection_lost: 'Sunucuya ulaşamadık. Bağlantınızı kontrol edip yeniden deneyin.',
    failed: 'Bizden kaynaklanan bir sorun oluştu. Lütfen yeniden deneyin.',
  },
  terminal: {
    received: 'Dosya alındı, şimdi okunuyor.',
    choose:
      'Kimin paylaşılacağını siz seçersiniz ve bunun için tarayıcı gerekir: orada şu adresi açıp dosyayı o sayfadan gönderin: {url}',
    askedAbout:
      'Dosya alındı, ancak bazı sütunlarda ne olduğu belli değil. {url} adresini bir tarayıcıda açın, dosyayı orada seçin ve sütunlarda ne olduğunu belirtin.',
  },
  mistaken: {
    empty: 'Bu dosya boş.',
    pdf: 'Bu, PDF dosyasına benziyor. Kişilerinizi, dosyayı oluşturan programdan vCard veya CSV olarak dışa aktarın.',
    image: 'Bu, resme benziyor. Kişilerinizi adres defterinizden vCard veya CSV olarak dışa aktarın.',
    archive: 'Bu, sıkıştırılmış bir dosyaya benziyor. Önce içindekileri çıkarın.',
    web_page: 'Bu, web sayfasına benziyor.',
    document:
      'Bu, Word belgesine benziyor. İçindeki kişi listesini bir elektronik tabloya kopyalayıp .xlsx veya CSV olarak kaydedin.',
    workbook: 'Bu, başka türden bir elektronik tabloya benziyor. Önce .xlsx veya CSV olarak kaydedin.',
    empty_workbook: 'Bu çalışma kitabının görünen sayfalarından hiçbiri kişi listesi değil.',
    locked: 'Bu dosya şifreli. Önce şifresiz olarak kaydedin.',
    calendar: 'Bu, takvime benziyor.',
    text: 'Bu, kişi listesi olmayan bir metne benziyor.',
    outlook_data:
      'Bu, Outlook veri dosyasına benziyor. Outlook’ta “Dosya” › “Aç ve Dışarı Aktar” › “İçeri/Dışarı Aktar” yolunu izleyin, dosyaya aktarmayı ve ardından “Virgülle Ayrılmış Değerler” seçeneğini seçin.',
    outlook_mac:
      'Bu, Mac için Outlook arşivine benziyor. Outlook’u tarayıcıda açın, “Kişiler” › “Kişileri yönet” yolunu izleyip “Kişileri dışarı aktar” seçeneğini seçin.',
    outlook_message:
      'Bu, Outlook iletisine benziyor. Outlook’ta “Dosya” › “Aç ve Dışarı Aktar” › “İçeri/Dışarı Aktar” yolunu izleyin, dosyaya aktarmayı ve ardından “Virgülle Ayrılmış Değerler” seçeneğini seçin.',
    apple_archive:
      'Bu, Apple Kişiler arşivine benziyor. Mac’inizde Kişiler’i açıp “Düzen” › “Tümünü Seç”, ardından “Dosya” › “Dışa Aktar” › “vCard’ı Dışa Aktar” yolunu izleyin.',
    numbers:
      'Bu, Numbers elektronik tablosuna benziyor. Numbers’ta “Dosya” › “Şuraya Aktar” › “CSV” yolunu izleyin.',
    something_else: 'Bu, başka türden bir dosyaya benziyor.',
  },
  guides: {
    title: 'Henüz dosyanız yok mu?',
    of: 'Dosyayı alma adımları: {source}',
    others: 'Diğer programlar',
    more: 'Daha fazla program',
    open: '{source} sayfasını aç',
    newWindow: 'yeni sekmede açılır',
  },
  columns: {
    title: 'Hangi sütunda ne var?',
    sentence:
      'Dosyanızın sütunlarında ne olduğunu kesin olarak anlayamadık. Her sütunun üstünden seçin ve aşağıdaki kişileri kontrol edin. Siz onaylamadan hiçbir şey paylaşılmaz.',
    region: 'Dosyanızın sütunları',
    heading: 'İlk satır başlık satırı',
    column: 'Sütun {number}',
    none: 'Kullanma',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'ev',
      Work: 'iş',
      Mobile: 'cep',
      Main: 'ana',
      'Home Fax': 'ev faksı',
      'Work Fax': 'iş faksı',
      'Other Fax': 'diğer faks',
      Pager: 'çağrı cihazı',
      School: 'okul',
      Other: 'diğer',
    },
    groups: { name: 'Ad', contact: 'E-posta ve telefon', work: 'İş', address: 'Adres', more: 'Diğer' },
    fields: {
      full_name: 'Ad ve soyadı',
      first_name: 'Ad',
      middle_name: 'İkinci ad',
      last_name: 'Soyadı',
      second_last_name: 'İkinci soyadı',
      infix: 'Soyadından önce (“van der”)',
      title: 'Unvan',
      suffix: 'Addan sonraki ek',
      nickname: 'Takma ad',
      email: 'E-posta',
      phone: 'Telefon',
      area_code: 'Alan kodu',
      company: 'Şirket',
      job_title: 'Görev',
      department: 'Bölüm',
      birthday: 'Doğum tarihi',
      birth_year: 'Doğum yılı',
      birth_month: 'Doğum ayı',
      birth_day: 'Doğum günü',
      street: 'Cadde veya sokak',
      house_number: 'Kapı numarası',
      city: 'Şehir',
      region: 'İl veya bölge',
      postal_code: 'Posta kodu',
      country: 'Ülke',
      address: 'Adresin tamamı',
      location: 'Konum',
      groups: 'Gruplar',
      notes: 'Notlar',
      url: 'Web sitesi',
      photo: 'Fotoğraf',
      yahoo_id: 'Yahoo kimliği',
      type: 'Başka bir sütunun türü',
    },
    more: { other: 'Dosyanın {count} sütunu daha var, burada gösterilmiyor.' },
    previewTitle: 'Okunacakları hâliyle ilk kişiler',
    preview: 'Önizlemeyi göster',
    previewChanged: 'Önizleme değişti.',
    unnamed: 'Adsız',
    nobody: 'Bu şekilde kimse okunamaz. Ad, e-posta adresi veya telefon numarası sütununu seçin.',
    changed: 'Dosya bu arada değişti. Sütunları artık bunlar.',
    submit: 'Kişileri {application} ile paylaş',
    another: 'Başka bir dosya seç',
  },
  progress: {
    title: 'Adres defteriniz okunuyor',
    opening: 'Okuma başlıyor',
    gathered: { other: 'Şu ana kadar {count} kişi' },
    mayClose: 'Bu sayfayı kapatabilirsiniz. Okuma sayfa olmadan da sürer.',
    reconnecting: 'Bağlantı kesildi. Denemeye devam ediyoruz.',
  },
  accessGranted: {
    title: 'Bize gereken bu kadar',
    sentence: 'Adres defterinizi okuyoruz. Okuma bu sayfa olmadan da sürer.',
    destroys: 'O zaman erişimimiz sona erer, kopyamız da {time} sonra yok edilir.',
  },
  finished: {
    title: '{application} ile paylaşıldı',
    total: { other: '{count} kişi' },
    skipped: { other: '{count} kayıt atlandı' },
    nobody: 'Bu adres defterinde kimse yok',
    nobodySentence:
      'Sonuna kadar okundu. Başka bir adres defteri denemek için {application} uygulamasına dönün.',
    cut: 'Adres defterinizde bir defada alabileceğimizden fazla kişi var. Baştakiler paylaşıldı.',
    skippedWhy: 'Dosyanın şu bölümlerinden kimse okunamadı.',
    skippedLine: 'Satır {line}: {reason}',
    skippedWhyEntries: 'Adres defterinin şu kayıtlarından kimse okunamadı.',
    skippedEntry: 'Kayıt {entry}: {reason}',
    skippedMore: { other: 've {count} tane daha' },
    skippedIn: {
      zip: 'Arşivdeki dosya {part}, satır {line}: {reason}',
      xlsx: 'Sayfa {part}, satır {line}: {reason}',
    },
    merged: { other: 'Yinelenen {count} kayıt birleştirildi.' },
    leftOut: { other: 'Adı, e-posta adresi ve telefon numarası olmayan {count} kayıt dışarıda bırakıldı.' },
    passedOver: {
      zip: { other: 'Arşivdeki {count} dosya daha okunmadı.' },
      xlsx: { other: '{count} sayfa daha okunmadı.' },
    },
    unread: 'Sıra no. {parts}: {reason}',
    download: 'Atlananları indir',
    downloadHint: 'Tarayıcınız bunları dosyanızdan ayırır. Hiçbir şey gönderilmez.',
    downloadFirst: 'İndirilen dosyada bunların ilk {count} tanesi var.',
    downloadFailed: 'Tarayıcınız dosyayı artık okuyamıyor. Dosya değiştirilmiş veya taşınmış olabilir.',
    downloadName: '{name}-atlananlar',
    next: 'Kişileri birkaç dakika içinde {application} alacak.',
    destroys: 'Kopyamız {time} içinde yok edilir.',
  },
  skipReasons: {
    empty: 'içinde kimse yok',
    too_long: 'okunamayacak kadar uzun',
    malformed: 'gerektiği gibi yazılmamış',
    not_given: 'listede var, ancak verilmedi',
  },
  unreadReasons: {
    empty: 'boş',
    not_people: 'kişi listesi değil',
    picture: 'resim',
    archive: 'sıkıştırılmış dosya',
    locked: 'şifreli',
    damaged: 'bozuk',
    too_large: 'okunamayacak kadar büyük',
    hidden: 'gizli',
    other_columns: 'sütunları farklı',
  },
  closing: {
    byItself: 'Bu sayfa kendiliğinden kapanır. Açık kalırsa kapatıp {application} uygulamasına dönün.',
    byHand: 'Bu sayfayı kapatıp {application} uygulamasına dönebilirsiniz.',
    button: 'Bu sayfayı kapat',
  },
  credentials: {
    secondWay: '{source} bize erişim vermedi. Adres defterinizi bunun yerine bir şifreyle paylaşabilirsiniz.',
    destroys:
      'Şifreyi yalnızca bunun için kullanır, işimiz bitince sileriz. Okuduklarımız {time} sonra yok edilir.',
    address: 'E-posta adresi',
    username: 'Kullanıcı adı',
    server: 'Sunucu',
    serverHint: 'Boş bırakın, sunucuyu biz arayalım ya da dav.example.com gibi bir ad yazın.',
    steps: 'Nasıl alınır?',
    show: 'Göster',
    hide: 'Gizle',
    submit: '{application} ile paylaş',
    checking: 'Kontrol ediliyor…',
    file: 'Bunun yerine dosya kullan',
    leave: 'Şimdi değil: {application} uygulamasına dön',
    problems: {
      missing: 'Tüm alanları doldurun.',
      too_often: 'Kısa sürede çok fazla deneme yapıldı. Bir dakika bekleyip yeniden deneyin.',
      elsewhere:
        'Adresinizin alan adına göre adres defteriniz, alana yazdığımız sunucuda. Devam ederseniz şifreniz oraya gider. Yalnızca bu sunucuyu tanıyorsanız devam edin.',
      credentials_rejected:
        '{source} bunu kabul etmedi. Yazdıklarınızı kontrol edin ve şifreyi yeniden yapıştırın.',
      app_password_required:
        '{source} bunu kabul etmedi. Her zamanki şifreniz burada geçerli değil: Bu sayfadaki adımlarla oluşturduğunuz şifreyi kullanın, şifreyi zaten oluşturduysanız yeniden yapıştırın.',
    },
  },
  approval: {
    title: 'Yöneticinize sorun',
    sentence:
      'Kuruluşunuzda adres defterinin {application} ile paylaşılabilmesi için önce bir yöneticinin onay vermesi gerekiyor. Hiçbir şey okunmadı.',
    message: 'Gönderebileceğiniz bir ileti',
    subject: '{application} için onay',
    body: 'Merhaba,\n\nAdres defterimi {application} ile paylaşmak istiyorum. Kuruluşumuzda bunu bir yöneticinin bir kez onaylaması gerekiyor. Onay sayfası burada:\n\n{link}\n\nSayfa, kendileri de onay verenlerin kişilerini okumak için izin ister, başka hiçbir şey istemez.\n\nTeşekkürler',
    mail: 'E-postayla gönder',
    link: 'Yönetici için sayfa',
    copy: 'İletiyi kopyala',
    copyLink: 'Adresi kopyala',
    copied: 'Kopyalandı',
    goOn: 'Onay verildi: devam et',
    leave: 'Şimdi değil: {application} uygulamasına dön',
    good: 'Bu sayfa {time} daha geçerli. Sonrasında {application} uygulamasında yeniden başlayın.',
    approved: {
      title: 'Onaylandı',
      sentence:
        'Kuruluşunuzdaki kişiler, kendileri de onay verdiklerinde artık adres defterlerini paylaşabilir. Bu sayfayı kapatabilirsiniz.',
    },
    notApproved: {
      title: 'Onaylanmadı',
      sentence: 'Hiçbir şey değişmedi. Bu sayfayı kapatabilirsiniz.',
    },
  },
  failed: {
    title: 'Hiçbir şey paylaşılmadı',
    denied: 'Adres defteriniz sizde kalıyor',
    boxIsWhere:
      '{application} uygulamasına dönüp yeniden başlayın. Kutu, neleri okuyabileceğimizi soran sayfada.',
    tryAgain: 'Yeniden dene',
  },
  expired: {
    title: 'Bu bağlantının süresi doldu',
    sentence:
      'İşlem zamanında tamamlanmadı ve hiçbir şey paylaşılmadı. {application} uygulamasına dönüp yeniden başlayın.',
  },
  destroyed: {
    title: 'Kopyamız yok edildi',
    sentence:
      'Okuduklarımızı {application} alabilsin diye sakladık, bu süre doldu. Bu sayfayı kapatabilirsiniz.',
  },
  alreadyUploaded: {
    title: 'Burada daha önce bir dosya paylaşılmış',
    sentence:
      'İlk dosya geçerlidir, başka dosya okunmaz. Başka bir dosya paylaşmak için {application} uygulamasına dönün.',
  },
  linkUsed: {
    title: 'Bu bağlantı kullanılmış',
    sentence:
      'Bu bağlantı, adres defterine erişimi yalnızca bir kez ister ve yanıt başka bir tarayıcıdan geldi. Buradan bir adres defteri paylaşmak için {application} uygulamasına dönüp yeniden başlayın.',
  },
  doneHere: {
    title: 'Burada yapılacak bir şey kalmadı',
    sentence: 'Yanıtınızın sonucunu geldiğiniz yerde görürsünüz. Bu sayfayı kapatabilirsiniz.',
  },
  unmatchedCallback: {
    title: 'Bu adım burada sürdürülemiyor',
    sentence:
      'Adım zaten tamamlanmış veya başka bir tarayıcıda başlatılmış. Hiçbir şey değişmedi. Adres defterinizi hâlâ paylaşmak istiyorsanız geldiğiniz yere dönüp yeniden başlayın.',
    cookies:
      'Bunu bir kez daha görürseniz tarayıcınız çerezleri engelliyor olabilir. Bu sayfa için çerezlere izin verin veya başka bir tarayıcı kullanın.',
  },
  proxyWorks: {
    title: 'Proxy URL çalışıyor',
    sentence:
      'Oradaki sayfa bu testin parametrelerini bize iletti, her onaydan sonra da iletecek. Yapmanız gereken başka bir şey yok.',
  },
  proxyPage: {
    title: 'Bir dakika…',
    sentence:
      'Hizmet sağlayıcınıza yanıt verdikten sonra bu sayfa sizi kendiliğinden ileriye götürür. Bir dakika sonra hâlâ buradaysa kapatın, geldiğiniz yere dönüp yeniden başlayın.',
    noScript:
      'Tarayıcınızda JavaScript kapalı ve bu sayfa onsuz çalışmaz. Açıp sayfayı yeniden yükleyin, işlem buradan devam eder.',
    forDevelopers: 'Bu sayfayı sitenize siz mi koydunuz? Hizmete götürüp götürmediğine bakın.',
    test: 'Bu sayfayı test et',
  },
  front: {
    title: 'Adres defteriniz, siz isteyince paylaşılır',
    sentence:
      'Bir uygulama ister, siz karar verirsiniz, bu hizmet de adres defterinizi ona ulaştırır: sağlayıcınızdan veya bir dosyadan. Siz onay vermeden hiçbir şey okunmaz, kopyamız da kısa süre sonra yok edilir.',
    begin:
      'Burada başlatılacak bir şey yok. Adres defterinizi isteyen uygulamaya gidin ve oradaki bağlantıyı izleyin.',
  },
  unknown: {
    title: 'Burada bir şey yok',
    sentence: 'Bu bağlantı eksik veya çok eski. Bulduğunuz yere dönüp yeniden başlayın.',
  },
  waiting: {
    title: 'Bir dakika',
    sentence: 'Şu anda yanıt veremiyoruz. Lütfen birkaç saniye sonra yeniden deneyin.',
  },
  error: {
    title: 'Bizden kaynaklanan bir sorun oluştu',
    sentence: 'Sizden kaynaklanmıyor. Lütfen birkaç dakika sonra yeniden deneyin.',
    reference: 'Bunu bildirirseniz şu numarayı verin: {requestId}',
  },
  events: {
    initializing: 'İzin, şifre veya dosya bekleniyor',
    initialized: 'İzin veya dosya alındı',
    gathering: 'Adres defteri okunuyor',
    cut: 'Adres defterinde alabileceğimizden fazla kişi var, kalanlar dışarıda bırakıldı',
    complete: 'Adres defteri okundu',
  },
  failures,
};
