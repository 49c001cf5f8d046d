import type { GuideTexts } from '../guide.js';

export const tr: GuideTexts = {
  steps: {
    google: [
      'Google Kişiler’i açın, tercihen bilgisayarda.',
      '“Dışa aktar” seçeneğini bulun: Listenin üstünde bir ok ya da menüde bir seçenektir.',
      '“Google CSV” seçeneğini, ardından “Dışa aktar” düğmesini seçin.',
    ],
    outlook_web: [
      'Outlook’u tarayıcıda açıp “Kişiler” bölümüne gidin.',
      '“Kişileri yönet”, ardından “Kişileri dışarı aktar” seçeneğini seçin.',
      'Tüm kişileri seçip “Dışarı aktar” düğmesine basın.',
    ],
    outlook_windows: [
      'Outlook’ta “Dosya” › “Aç ve Dışarı Aktar” › “İçeri/Dışarı Aktar” yolunu izleyin.',
      'Dosyaya aktarmayı, ardından “Virgülle Ayrılmış Değerler” seçeneğini seçin.',
      '“Kişiler” klasörünüzü ve dosyanın kaydedileceği yeri seçip işlemi bitirin.',
    ],
    outlook_mac: [
      'Outlook’u, Mac’inizde kullandığınız hesapla tarayıcıda açın.',
      '“Kişileri yönet”, ardından “Kişileri dışarı aktar” seçeneğini seçin.',
      'Tüm kişileri seçip “Dışarı aktar” düğmesine basın. Yalnızca Mac’inizde saklanan kişiler bu dosyada yer almaz.',
    ],
    apple_contacts: [
      'Mac’inizde Kişiler’i açın.',
      '“Düzen” › “Tümünü Seç” yolunu izleyin.',
      '“Dosya” › “Dışa Aktar” › “vCard’ı Dışa Aktar” yolunu izleyip dosyayı kaydedin.',
    ],
    icloud: [
      'Bilgisayarda iCloud.com’da Kişiler’i açın.',
      'Listeden birini tıklayın, sonra Mac’te ⌘A, Windows’ta Ctrl+A tuşlarına basın.',
      'Paylaşma veya ayarlar menüsünden “vCard’ı Dışa Aktar” seçeneğini seçin.',
    ],
    iphone: [
      'Kişiler’i açıp üstteki “Listeler”e dokunun.',
      'Bir listeye dokunup basılı tutun, sonra “Dışa Aktar”a dokunun.',
      'Nelerin ekleneceğini seçip Dosyalar’a kaydedin.',
    ],
    android: [
      'Kişiler uygulamasını açın.',
      '“Dışa aktar” seçeneğini arayın: menüde, yönetim bölümünde veya ayarlarda.',
      'Dosyayı telefonunuza kaydedin.',
    ],
    yahoo: [
      'Bilgisayarda e-posta hesabınızı tarayıcıda, sonra “Kişiler” bölümünü açın.',
      'Üç noktalı menüyü açıp “Dışa aktar” seçeneğini seçin.',
      'CSV biçimini seçip dosyayı kaydedin.',
    ],
    thunderbird: [
      'Adres defterini açın.',
      'İstediğiniz adres defterine sağ tıklayıp “Dışa aktar” seçeneğini seçin.',
      'vCard veya CSV biçimini seçip dosyayı kaydedin.',
    ],
    linkedin: [
      'LinkedIn ayarlarında verilerinizin bir kopyasını alma sayfasını açın.',
      '“Bağlantılar” (Connections) seçeneğini seçip arşivi isteyin.',
      'Arşiv hazır olunca LinkedIn size e-posta gönderir. Arşivi indirip içinden Connections.csv dosyasını alın. Dosyada yalnızca e-posta adresini paylaşan kişilerin adresleri bulunur.',
    ],
    named_webmail: [
      'Bilgisayarda, tarayıcıda {source} hesabınızda oturum açın.',
      'Adres defterini (“{contacts}”) açın.',
      '“{export}” seçeneğini arayın: noktalı veya dişli simgeli bir menüde ya da içe aktarmanın yanında.',
      'CSV veya vCard biçimini seçip dosyayı kaydedin.',
    ],
    webmail: [
      'Bilgisayarda, tarayıcıda e-posta hesabınızda oturum açın.',
      'Adres defterini açın, adı çoğunlukla “Kişiler”dir.',
      '“Dışa aktar” seçeneğini arayın: noktalı veya dişli simgeli bir menüde ya da “İçe aktar” seçeneğinin yanında.',
      'CSV veya vCard biçimini seçip dosyayı kaydedin.',
    ],
  },
  deadEnds: {
    closed:
      '{source} artık adres defterlerini vermiyor. Daha önce dışa aktardığınız bir dosya yeterlidir. Yoksa e-postanızın veya telefonunuzun adres defterini kullanın.',
    facebook:
      'Facebook, arkadaşlarınızın e-posta adreslerini vermiyor. Bunun yerine e-postanızın veya telefonunuzun adres defterini kullanın.',
  },
  anyWebmail: 'Başka bir e-posta hizmeti',
  yields: {
    csv: 'Uzantısı .csv olan bir dosya alırsınız.',
    vcard: 'Uzantısı .vcf olan bir dosya alırsınız.',
    either: 'Uzantısı .vcf veya .csv olan bir dosya uygundur.',
  },
};
