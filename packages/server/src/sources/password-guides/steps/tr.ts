import type { GuideTexts } from '../guide.js';

export const tr: GuideTexts = {
  steps: {
    icloud: [
      'account.apple.com adresinde oturum açın. Apple Hesabınızda iki faktörlü kimlik doğrulama açık olmalıdır.',
      'Oturum açma ve güvenlik bölümünde “Uygulamaya Özel Parolalar” seçeneğini seçin.',
      'Yeni bir uygulamaya özel parola oluşturun ve ona istediğiniz bir ad verin.',
      'Parolayı kopyalayıp buraya yapıştırın.',
    ],
    yahoo: [
      'Hesap güvenliği sayfasını açın ({source}).',
      'Uygulama şifresi oluşturma seçeneğini seçin.',
      'Uygulama için istediğiniz bir ad yazıp şifreyi oluşturun.',
      'Şifreyi kopyalayıp buraya yapıştırın. İçindeki boşlukların önemi yoktur.',
      'Bu seçeneği görmüyorsanız birkaç gündür oturumunuzun açık olduğu bir tarayıcı kullanın, gizli pencere kullanmayın.',
    ],
    fastmail: [
      'Fastmail ayarlarını, ardından “{settings}” bölümünü açın.',
      '“{tokens}”, ardından “{makeToken}” seçeneğini seçin: JMAP için, salt okunur, kişilere erişimi olan.',
      'Ya da kişilere erişim vererek “{passwords}”, ardından “{make}” seçeneğini seçin.',
      'Size gösterileni kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
    ],
    zoho: [
      'Zoho hesabınızda oturum açıp “{settings}” bölümünü açın.',
      '“{passwords}”, ardından “{make}” seçeneğini seçin.',
      'İstediğiniz bir ad yazıp şifreyi oluşturun.',
      'Şifreyi kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
    ],
    gmx: [
      '{source} hesabınızda iki faktörlü kimlik doğrulama yoksa buraya her zamanki şifrenizi yazın.',
      'Varsa {source} hesabınızda oturum açın, hesabınızı, ardından “{settings}” ve “{passwords}” bölümlerini açın.',
      '“{make}” seçeneğini seçin. Şifreyi kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
      'Reddedilirse e-posta ayarlarında, “{allow}” altında başka programların erişimine izin verin.',
    ],
    mailcom: [
      '{source} hesabınızda iki faktörlü kimlik doğrulama yoksa buraya her zamanki şifrenizi yazın.',
      'Varsa {source} hesabınızda oturum açıp “{settings}”, ardından “{passwords}” bölümünü açın.',
      '“{make}” seçeneğini seçin. Şifreyi kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
      'Reddedilirse aboneliğiniz başka programların erişimine izin vermiyor olabilir. Bunun yerine bir dosya dışa aktarın.',
    ],
    mail_ru: [
      'Mail.ru hesabınızda oturum açın ve hesap ayarlarında “{settings}” bölümünü açın.',
      '“{passwords}”, ardından “{make}” seçeneğini seçin.',
      'İstediğiniz bir ad yazın. Mail.ru ne için olduğunu sorarsa tam erişimi seçin.',
      'Şifreyi kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
    ],
    yandex: [
      'Yandex ID sayfanızda “{settings}”, ardından “{passwords}” bölümünü açın.',
      'Kişiler (CardDAV) türünde bir şifre oluşturun. E-posta türünde bir şifre reddedilir.',
      'Şifreyi kopyalayıp buraya yapıştırın. Yalnızca bir kez gösterilir.',
      'Çalışmaya başlaması iki üç saat sürebilir. Reddedilirse şifreyi saklayıp daha sonra yeniden deneyin.',
    ],
    qq_mail: [
      'Tarayıcıda QQ Mail’de oturum açıp “{settings}”, ardından hesabınızın sayfasını açın.',
      '“{passwords}” bölümüne gidip hizmeti açın (“{allow}”).',
      '“{make}” seçeneğini seçip telefonunuzla onaylayın.',
      '16 harflik kodu kopyalayıp buraya yapıştırın. QQ şifreniz reddedilir.',
    ],
    mailbox_org: [
      'mailbox.org hesabınızda iki faktörlü kimlik doğrulama yoksa buraya her zamanki şifrenizi yazın.',
      'Varsa oturum açıp tüm ayarları, ardından “{settings}” ve “{passwords}” bölümlerini açın.',
      'Kişiler (CardDAV) için bir uygulama seçip şifre ekleyin.',
      'Şifreyi kopyalayıp buraya yapıştırın. Yanında bir kullanıcı adı gösterilirse onu da kullanın.',
    ],
    seznam: [
      'Seznam hesabınızda iki faktörlü kimlik doğrulama yoksa buraya her zamanki şifrenizi yazın.',
      'Varsa Seznam hesabınızın güvenlik ayarlarını açıp “{settings}” bölümünü bulun.',
      'Orada uygulamalar için, her zamankinden farklı bir şifre belirleyin.',
      'Bu şifreyi buraya yazın.',
    ],
    telekom: [
      'Tarayıcıda Telekom e-posta hesabınızda oturum açıp ayarları açın.',
      '“{passwords}” bölümünü bulun ve henüz yoksa bir şifre belirleyin.',
      'Bu şifreyi buraya yazın. Telekom’a giriş şifreniz reddedilebilir.',
    ],
    fruux: [
      'Tarayıcıda fruux hesabınızda oturum açın.',
      'CardDAV için bir cihaz ekleyin. Bunun için bir kullanıcı adı ve şifre gösterilir.',
      'İkisini de kopyalayıp buraya yapıştırın.',
    ],
    mailbox: [
      '{source} hesabınızda oturum açarken kullandığınız şifreyi yazın.',
      'Oturum açmak için ikinci bir adım gerekiyorsa {source} ayarlarında başka programlar için bir şifre oluşturup onu yazın.',
      'Reddedilirse {source} ayarlarında başka programların erişimine (CardDAV) izin verilip verilmediğine bakın.',
    ],
    server: [
      'Tarayıcıda hizmette oturum açıp güvenlik ayarlarını açın.',
      '“Uygulama şifreleri”, “Cihazlar” veya “API belirteçleri” gibi bir bölüm arayın ve kişiler için bir tane oluşturun.',
      'Böyle bir bölüm yoksa buraya her zamanki şifrenizi yazın.',
      'Hangi sunucunun yazılacağı hizmetin yardım sayfalarında, çoğunlukla “CardDAV” altında yer alır.',
    ],
  },
  secrets: {
    app_password: 'Uygulama şifresi',
    authorization_code: 'Yetkilendirme kodu',
    token_or_app_password: 'API belirteci veya uygulama şifresi',
    usual_or_app_password: 'Şifre veya uygulama şifresi',
  },
  reasons: {
    app_password:
      '{source}, adres defterinizin okunması için bir uygulama şifresi istiyor: Tek bir amaç içindir ve istediğiniz zaman oradan silebilirsiniz. Her zamanki şifreniz sizde kalır.',
    authorization_code:
      '{source}, adres defterinizin okunması için bir yetkilendirme kodu istiyor: Tek bir amaç içindir ve istediğiniz zaman oradan silebilirsiniz. Her zamanki şifreniz sizde kalır.',
    token_or_app_password:
      '{source}, adres defterinizin okunması için bir API belirteci veya uygulama şifresi istiyor: Tek bir amaç içindir ve istediğiniz zaman oradan silebilirsiniz. Her zamanki şifreniz sizde kalır.',
    usual_or_app_password:
      'Uygulama şifresi oluşturabiliyorsanız onu kullanın: Tek bir amaç içindir ve istediğiniz zaman silebilirsiniz. Oluşturamıyorsanız her zamanki şifreniz doğru olandır.',
  },
  userNames: {
    address: 'E-posta adresinizin tamamı',
    apple_account: 'Apple Hesabınızın e-posta adresi, takma adres değil',
    shown_beside: 'Şifreyle birlikte gösterilen kullanıcı adı ({source})',
    sign_in_name: 'Oturum açarken kullandığınız ad, çoğunlukla e-posta adresiniz',
  },
};
