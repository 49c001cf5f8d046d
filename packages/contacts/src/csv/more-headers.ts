import { common } from './headers.js';
import { values } from './values.js';
import { type WordList, type Words, wordsOf } from './words.js';

/** The same of all other languages: loaded when a header is met that the common words do not explain. */
export const others: WordList = {
  nouns: {
    birthday_or_anniversary: `aniversário`,
    country_or_region: `kraj`,
    surname_or_nickname: `apelido`,
    name: `namn|navn|имя и фамилия|姓名|名前|氏名|이름|isim|ime|vardas|nom|nome|nombre|naam|nimi|שם|الاسم|اسم|
      kontakt`,
    full_name: `formatted name|complete name|cn|person|contact person|отображаемое имя|полное имя|фио|显示名称|
      顯示名稱|表示名|全名|표시 이름|контактное лицо|担当者|联系人|zobrazené jméno|zobrazované meno|näyttönimi|näytettävä nimi|
      visningsnavn|visningsnamn|vist navn|megjelenített név|görünen ad|prikazano ime|nom à afficher|
      nazwa wyświetlana|pełna nazwa|wyświetlana nazwa|nom complet|nombre completo|nombre para mostrar|
      nome completo|nome visualizzato|weergavenaam|volledige naam|interlocuteur|contactpersoon|
      persona de contacto|referente|nombre en pantalla|mostrar nome|nom et prénom|nom prénom|prénom et nom|
      prénom nom|nome e cognome|nome cognome|cognome e nome|cognome nome|nombre y apellidos|
      nombre y apellido|apellidos y nombre|nombres y apellidos|nome e sobrenome|naam en voornaam|
      voor en achternaam|name vorname|nachname vorname|vorname nachname|vorname name|vor und nachname|
      vorname und nachname|för och efternamn|for og efternavn|fullt navn|fullständigt namn|koko nimi|
      imię i nazwisko|nazwisko i imię|jméno a příjmení|příjmení a jméno|celé jméno|meno a priezvisko|
      priezvisko a meno|ime i prezime|prezime i ime|ime in priimek|név|teljes név|nume şi prenume|
      nume prenume|nume complet|ονοματεπώνυμο|שם מלא|الاسم الكامل|ad soyad|adı soyadı|adı ve soyadı|
      isim soyisim|фамилия имя отчество|фамилия имя|имя фамилия|ф и о|піб|повне імя|прізвище та імя|성명|
      họ và tên|họ tên|nama lengkap|nama|ชื่อ นามสกุล|anzeigename|vollständiger name|kontaktperson|
      ansprechpartner|ansprechperson`,
    first_name: `forename|christian name|fname|имя|förnamn|fornavn|etunimi|křestní jméno|jméno|keresztnév|
      utónév|ad|adı|名|名字|이름 첫|krstné meno|собствено име|імя|ilk adı|ilk ad|prenume|שם פרטי|الاسم الأول|imię|
      nome próprio|nombres|prénom|prenom|primeiro nome|nombre de pila|voornaam|όνομα|ชื่อ|tên|nama depan|vorname`,
    middle_name: `middle initial|отчество|druhé jméno|mellannamn|中间名|mellemnavn|mellomnavn|toinen nimi|
      2 křestní jméno|ďalšie meno|középső|középső név|бащино име|по батькові|ikinci adı|ikinci ad|ミドル ネーム|
      중간 이름|שם פרטי שני|الاسم الأوسط|al doilea nume|srednje ime|drugo ime|中間名|deuxième prénom|drugie imię|
      segundo nombre|secondo nome|nome do meio|segundo nome|middelste naam|tussenvoegsel|
      outros nomes apelidos|weitere vornamen|zweiter vorname`,
    last_name: `lname|sn|sur name|primer apellido|apellido paterno|apelidos|фамилия|efternamn|etternavn|sukunimi|příjmení|
      vezetéknév|soyad|soyadı|姓|姓氏|성|efternavn|priezvisko|фамилно име|прізвище|nume de familie|nume|
      שם משפחה|اسم العائلة|prezime|priimek|último nome|nom de famille|apellido|apellidos|cognome|sobrenome|
      ultimo nome|achternaam|familienaam|nazwisko|nombre de familia|επώνυμο|นามสกุล|họ|nama belakang|
      nachname|familienname|zuname`,
    second_last_name: `segundo apellido|apellido materno|2 apellido|second surname|second last name`,
    prefix: `обращение|titul před|英文称谓|호칭 영문|称谓|préfixe|civilité|tratamiento|prefijo|prefisso|aanhef|
      voorvoegsel|honorific prefixes|anrede|namenspräfix`,
    title: `titul|titlu|titula|naziv|tittel|unvan|звернення|обръщение|肩書き|頭銜|תואר|اللقب|zvanje|título|tytuł|
      titre|titolo|tratamento|titulo|titel`,
    suffix: `namnsuffix|suffiks|jälkiliite|za příjmením|prípona|utótag|суффикс|суфикс|суфікс|sonek|敬称|호칭 한글|
      中文称谓|稱謂|סיומת|لاحقة|sufix|pripona|suffixe|sufijo|suffisso|sufixo|achtervoegsel|sufiks|
      titolo straniero|honorific suffixes|generational suffix|namenssuffix`,
    nickname: `псевдоним|smeknamn|kallenavn|ニックネーム|昵称|暱稱|přezdívka|prezývka|becenév|lempinimi|nadimak|별명|
      takma ad|כינוי|ник|никнейм|surnom|pseudo|apodo|sobrenombre|soprannome|apelido familiar|bijnaam|
      roepnaam|przydomek|screen name alias|spitzname|pseudonim|rufname`,
    email: `additional email|internet|電子メール アドレス|电子邮件 地址|電子郵件 地址|адрес эл почты|адрес электронной почты|
      электронная почта|эл почта|почта|емейл|e post|e postadress|epost|e postadresse|sähköposti|
      sähköpostiosoite|e mailová adresa|eposta|e posta|電子メール|メール|メールアドレス|电子邮件|电子邮件地址|邮箱|電子郵件|電子郵件地址|이메일|
      전자 메일|e postni naslov|e poštni naslov|имейл адрес|имейл|адреса ел пошти|електронна пошта|
      elektronik posta adresi|elektronik posta adres|전자 메일 주소|כתובת דואר אלקטרוני|דואר אלקטרוני|
      عنوان البريد الإلكتروني|البريد الإلكتروني|adresă poştă electronică|adresa e pošte|e mail cím|
      první e mail|druhý e mail|ensisijainen sähköposti|toissijainen sähköposti|e posta adresi|
      альтернативный адрес электронной почты|ďalšia e mailová adresa|主要 email|次要 email|メイン メールアドレス|邮件地址|邮件|
      电子邮箱|邮箱地址|메일|endereço do correio electrónico|endereço de correio electrónico|
      endereço de correio eletrónico|adres poczty elektronicznej|adresse électronique principale|
      pierwszy adres e mail|drugi adres e mail|indirizzo posta elettronica|correo electrónico|
      dirección de correo electrónico|dirección del correo electrónico|dirección de correo|
      endereço de e mail|endereço de email|correio electrónico|adresse de messagerie|adresse de courrier|
      courriel|adresse électronique|mél|correo|correo electronico|indirizzo e mail|indirizzo email|
      indirizzo di posta elettronica|posta elettronica|e mailadres|emailadres|mailadres|adres e mail|
      adres email|adres poczty e mail|emailaddress|smtp|e mail id|email id|mail id|อีเมล|thư điện tử|surel|
      ηλεκτρονική διεύθυνση|adresse e mail|adresse mail|e mail adresse|emailadresse|mailadresse`,
    phone: `whatsapp|whats app|video|voip|landline|ph|nº tel|n tel|телефон|номер телефона|номер|puhelin|
      puhelinnumero|電話|電話番号|电话|电话号码|전화|전화번호|telefón|telefonszáma|telefonszám|telefonu|telefon no|
      telefonnumret|puhelimen numero|тел|обратный вызов|радиотелефон|телекс|телетайп телефон с титрами|
      обратно повикване|зворотний виклик|радіотелефон|geri arama|telsiz telefon|tty tdd telefonu|コールバック|
      無線電話|tty tdd|テレックス|전화 번호|무선 전화|다시 걸 전화|tty tdd 전화|텔렉스|回电话|无绳电话|tty tdd 电话|电报|回撥電話|tty tdd 電話|
      телефон tty tdd|telix|טלפון|התקשרות חזרה|טלפון רדיו|טלפון טקסט tty tdd|טלקס|هاتف|الهاتف|رد الاتصال|
      الهاتف الراديوي|هاتف tty tdd|التلكس|număr telefon|număr de telefon|revenire cu apel telefonic|
      povratni poziv|radijski telefon|tekstualni telefon|povratni klic|motringning|tty tdd telefon|
      tilbagekald|tilbakeringing|telefon for hørselshemmede|takaisinsoitto|radiopuhelin|tty tdd puhelin|
      teleksi|zpětné volání|pro neslyšící|dálnopis|spätné volanie|rádiotelefón|telefón tty ttd|visszahívás|
      rádiótelefon|联系电话|固定电话|座机|집전화번호|radiotelefoon|teksttelefoon|wywołanie zwrotne|radiotelefon|teleks|
      telefon tty tdd|telefono tty tdd|telefone tty tdd|téléphone tdd tty|retorno de chamada|radiofone|
      tel de resposta|radiotelefone|rdis|telefon für hörbehinderte|radio téléphone|radiotéléphone|télex|
      devolución de llamada|radioteléfono|número de teletipo|richiamata automatica|radiotelefono|
      rückmeldung|rappel|rnis|terugbellen|n° de téléphone|número de teléfono|número de telefone|téléphone|
      numéro de téléphone|numéro|tél|teléfono|telefono|numero di telefono|telefone|fone|telefoon|
      telefoonnummer|numer telefonu|teléfono fijo|tél fixe|téléphone fixe|radio phone|tty tdd phone|
      telephone n|callback|isdn|radio|phone video|telex|τηλέφωνο|σταθερό τηλέφωνο|số điện thoại|điện thoại|
      no telepon|telepon|nomor telepon|โทรศัพท์|เบอร์โทร|เบอร์โทรศัพท์|phones|phone numbers|telephones|
      teléfonos|téléphones|telefoni|telefon|telefonnummer|rufnummer|festnetz`,
    street: `street address line|address street|улица дом|улица|gata|gate|katuosoite|utca|cadde|街道|番地|
      адрес улица|gatuadress|gade|gate vei|lähiosoite|ulice|utcacím|вулиця|街|번지|רחוב|شارع|stradă|strada|
      番地 住所|rue|adresse rue|calle|via|rua|straat|adres straat|ulica|adres ulica|logradouro|
      mozillahomestreet|ulice a číslo|ulica a číslo|ulica i nr|ulica i numer|ulica nr|straat en huisnummer|
      straat huisnummer|straat huisnr|straat nr|straße und hausnummer|straße hausnummer|straße hausnr|
      straße nr|strasse nr|strasse hausnummer|str|str nr|calle y número|via e numero|via e n|rue et numéro|
      n et rue|numéro et rue|utca házszám|gade og nr|vejnavn|sokak|addr|addr 1|adresse 1|adresse ligne 1|
      dirección 1|indirizzo 1|endereço 1|adres 1|strasse|straße|adresse straße`,
    city: `locality|address locality|address city|address town|город|postort|by|kaupunki|şehir|市|市区町村|城市|
      市 县|市 縣|市县|도시|poststed|postitoimipaka|postitoimipaikka|mesto|město|місто|град|市町村|市 鎮|市鎮|구 군 시|구군시|
      עיר|مدينة|oraş|grad|naslov kraj|市鎮|población|città|miejscowość|adres miejscowość|város|ville|commune|
      ciudad|comune|cidade|plaats|adres plaats|woonplaats|stad|miasto|localidade|ville commune|city town|
      town city|suburb|city suburb|suburb city|ilçe|post town|localité|gemeinde|населённый пункт|
      населенный пункт|πόλη|thành phố|kota|plz und ort|plz wohnort|plz stadt|postleitzahl ort|
      postleitzahl und ort|cp ville|code postal ville|code postal et ville|cp localité|postcode plaats|
      postcode en plaats|postcode woonplaats|postcode en woonplaats|cap città|cap e città|cp población|
      código postal y ciudad|postnr ort|postnr by|postnr og by|postnummer och ort|postnr sted|kod miasto|
      kod i miasto|kod pocztowy i miejscowość|kod pocztowy i miasto|psč město|psč a město|psč mesto|
      psč a mesto|irsz város|postinumero ja postitoimipaikka|индекс город|localidad|citta|ort|stadt|wohnort|
      ort stadt|plz ort`,
    region_code: 'province code|state code|region code',
    region: `county|address region|address state|state region|region state|област|область|регион|län|fylke|
      maakunta|megye|都道府県|省|省市自治区|省 市 自治区|시도|område|sijaintitiedot|okres|kraj okres|bölge|縣 市|縣市|시 도|אזור|
      ولاية|judeţ|savezna država|zvezna država|штат|lääni|estado província|województwo|adres województwo|
      departamento región|département|dép région|dép|région|province état|état|provincia|provincia o estado|
      estado|provincia o estado de|regione|provincie|adres provincie|distrito|st|state territory|prov|
      prov state|state prov|il|uf|จังหวัด|νομός|bundesland|kanton|bundesland kanton`,
    postal_code: `zip postal code|postal zip code|address postal code|индекс|почтовый индекс|postinumero|
      psč|irányítószám|posta kodu|郵便番号|邮政编码|邮编|郵遞區號|우편번호|postnummer|postnr|почтовый код|пощенски код|
      поштовий код|поштовий індекс|індекс|우편 번호|מיקוד|الرمز البريدي|رمز بريدي|cod poştal|poštanski broj|
      poštna številka|irányítószáma|psc|住址郵遞區號|código postal|code postal|codigo postal|codice postale|cap|
      cep|adres postcode|kod pocztowy|adres kod pocztowy|p code|pcode|c p|kod|irsz|ir szám|indeks pocztowy|
      τ κ|τκ|ταχυδρομικός κώδικας|kode pos|mã bưu chính|รหัสไปรษณีย์|cp|plz|postleitzahl`,
    country: `nation|address country|国 地域|страна|страна регион|maa|stát|ország|ülke|国|国家|国家 地区|国名|국가|
      land område|maa alue|země|krajina|krajina alebo oblasť|krajina oblasť|ország régió|страна или регион|
      країна|країна або регіон|ülke bölge|国または地域|국가 지역|國家|國家 地區|מדינה|מדינה אזור|بلد|البلد المنطقة|
      بلد المنطقة|ţară|ţară regiune|država|država regija|država region|štát|país o región del|país o región|
      país|país región|región país|região país|país região|país o región de|pays|pays région|pays état|pais|
      paese|paese area geografica|nazione|adres kraj region|adres kraj|kraj region|land regio|χώρα|negara|
      quốc gia|ประเทศ|land|land region|land staat`,
    box: `bp|pobox|post office box|address post office box|post box|postboks|postboksadresse|box|
      postilokero|poštovní přihrádka|postafiók|почтовый ящик|пощенска кутия|поштова скринька|posta kutusu|
      住所私書箱|私書箱|사서함|地址 邮箱|地址郵政信箱|郵政信箱|תא דואר|صندوق بريد|căsuţă poştală|poštanski pretinac|poštni predal|
      boîte postale|apartado|casella postale|postbus|skrytka pocztowa|caixa postal|apartado postal|
      postbusnummer|skrzynka pocztowa|b p|postfach`,
    address: `住所|адрес|adress|osoite|adresa|cím|地址|アドレス|주소|adressen|adresele|naslov|adresi|адреса|כתובת|
      عنوان|adresă|címe|住址|dirección|endereço|adresse postale|direccion|domicilio|indirizzo|endereco|morada|
      adres|العنوان|διεύθυνση|địa chỉ|alamat|ที่อยู่|adresse|anschrift`,
    company: `employer|firm|o|account name|ragione sociale|компания|организация|фирма|место работы|företag|
      yritys|společnost|cég|şirket|会社|会社名|公司|单位|公司名称|회사|회사명|організація|spoločnosť|yrityksen nimi|firmă|
      tvrtka|podjetje|חברה|الشركة|公司 部门|şirket adı|järjestö|organisaatio|organizácia|компания организация|
      組織|organización|compañía|società|organização|société|societe|entreprise|organisme|empresa|azienda|
      ditta|bedrijf|bedrijfsnaam|organisatie|firma nazwa|organizacja|organizzazione|organization 1 name|
      บริษัท|công ty|perusahaan|εταιρεία|εταιρία|firma|unternehmen`,
    job_title: `должность|befattning|stilling|tehtävänimike|funkce|beosztás|iş unvanı|役職|职务|职位|職稱|職務|직위|직책|
      tehtävä|ammattinimi|funkcia|длъжност|посада|직함|תפקיד|اللقب المهني|ocupaţie|poslovna titula|pozice|
      pozícia|직급|fonction|poste|intitulé du poste|puesto|cargo|qualifica|posizione|mansione|functie|
      functietitel|stanowisko|occupation role|organization title|chức vụ|jabatan|ตำแหน่ง|θέση|stellung|
      berufsbezeichnung|arbeitstitel|jobtitel`,
    profession: `yrke|ammatti|profese|profesia|професия|профессия|професія|meslek|职业|職業|직업|專業|profesión|
      zawód|profissão|professione|beroep|beruf`,
    department: `отдел|avdelning|avdeling|osasto|oddělení|osztály|departman|部署|部门|部門|부서|avdelningen|
      oddelenie|відділ|bölüm|מחלקה|القسم|serviciu|odjel|oddelek|dział|département service|departamento|
      reparto|ufficio reparto|afdeling|organization department|service|abteilung`,
    groups: `分類|категории|категория|группы|группа|分类|类别|類別|分組|グループ|그룹|분류|kategorier|luokat|kategóriák|
      kategórie|категорії|kategoriler|범주 항목|קטגוריות|الفئات|categorii|kategorije|zvrsti|分组|categorías|
      categoría|categorieën|catégories|catégorie|groupes|groupe|grupos|categorie|categoria|gruppi|
      categorias|groepen|groep|kategoria|grupy|distribution lists|kategorien|kategorie|gruppen|gruppe`,
    birthday: `data nasc|geb dat|fecha nac|data di nasc|день рождения|дата рождения|födelsedag|födelsedatum|
      fødselsdag|syntymäpäivä|narozeniny|születésnap|doğum günü|誕生日|生年月日|生日|出生日期|생일|fødselsdato|рожден ден|
      день народження|narodeniny|doğum tarihi|יום הולדת|تاريخ الميلاد|zi de naştere|rođendan|rojstni dan|
      cumpleaños|anniversaire|date de naissance|fecha de nacimiento|compleanno|data di nascita|
      data de nascimento|verjaardag|geboortedatum|urodziny|data urodzenia|date naissance|fecha nacimiento|
      data nascita|data nascimento|születési dátum|születési idő|ngày sinh|tanggal lahir|tgl lahir|วันเกิด|
      ημερομηνία γέννησης|γενέθλια|syntymäaika|geburtstag|geburtsdatum|geb datum|geb`,
    birth_year: `年 生|год рождения|rok narození|rok narodenia|syntymävuosi|födelseår|fødselsår|születési év|
      生日 年|誕生年|año de nacimiento|année de naissance|anno di nascita|ano de nascimento|geboortejaar|
      rok urodzenia|geburtsjahr`,
    birth_month: `месяц рождения|měsíc narození|mesiac narodenia|syntymäkuukausi|生日 月|誕生月|födelsemånad|
      fødselsmåned|mês de nascimento|miesiąc urodzenia|mois de naissance|mese di nascita|mes de nacimiento|
      geboortemaand|mois|geburtsmonat`,
    birth_day: `den narození|deň narodenia|生日 日|día de nacimiento|dzień urodzenia|jour de naissance|
      giorno di nascita|dia de nascimento|geboortedag|jour|geburtstag tag|tag der geburt`,
    photo: `фото|照片|imagen|foto|bild`,
    location: `местоположение|sted|場所|位置|plats|plassering|sijainti|umístění|umiestnenie|hely|расположение|
      розташування|konum|地点|地點|מיקום|الموقع|amplasare|mjesto|ubicación|località|localização|lieu|locatie|
      lokalizacja|emplacement|luogo|local|standort|ort raum`,
    notes: `info|remarks|additional info|additional information|memo|заметки|примечание|примечания|
      комментарий|anteckningar|notater|muistiinpanot|poznámky|megjegyzések|notlar|メモ|備考|备注|備註|附注|메모|
      muistilaput|feljegyzések|бележки|нотатки|примітки|記事|註記|הערות|ملاحظات|bilješke|opombe|poznámka|
      muistiinpano|observações|anotações|informações|remarques|commentaires|notas|comentarios|observaciones|
      appunti|notities|opmerkingen|notatki|uwagi|aantekeningen|σημειώσεις|ghi chú|catatan|หมายเหตุ|notiz|
      anmerkung|anmerkungen|notizen|bemerkungen|bemerkung|kommentar|kommentare`,
    url: `website value|profile|linkedin|linkedin url|linked in|linked in url|weblog|blog|веб страница|сайт|
      webbsida|hjemmeside|ホームページ|网页|網頁|홈페이지|webside|web sivu|verkkosivu|webová stránka|weblap|web sayfası|
      веб сторінка|уеб страница|web ページ|웹 페이지|דף אינטרנט|صفحة ويب|pagină web|web stranica|spletna stran|
      página web|página da web|página na web|sitio web|pagina web|sito web|webpagina|strona sieci web|
      strona www|page web|site web|webseite|internetseite`,
    ignored: `facebook|twitter|instagram|skype|xing|spouses name|managers name|hobby|language|priority|
      account|keywords|connected on|mail client|short name|maiden name|action|e mail display name|
      office location|office|event|relation|im|screen name|messenger|skype id|icq id|subject|e mail type|
      passport|ssn|latitude|longitude|optin ip|confirm ip|cpf|siret|n sécu|снилс|паспорт|nip|nif|personnr|
      personnummer|p iva|kto|blz|iban|bic|steuernummer|e postnamn|e mail vist navn|visningsnavn for e post|
      näytettävä sähköpostinimi|zobrazované jméno e mailu|zobrazované meno príjemcu e mailu|
      e mailhez megjelenítendő név|краткое имя эл почты|電子メール表示名|電子メール 表示名|전자 메일 표시 이름|电子邮件显示名称|电子邮件 显示名|
      電子郵件顯示名稱|電子郵件 顯示名稱|辦公室|办公地点|사무실 위치|personnummer|henkilötunnus|pesel|rodné číslo|身份证编号|身份證字號|주민 등록 번호|
      記念日|纪念日|紀念日|годовщина|výročí|výročie|évforduló|årsdag|mærkedag|merkedag|vuosipäivä|
      nome visualizzato posta elettronica|nombre de pantalla de correo electrónico|
      nome para exibição do email|nome a apresentar para o correio electrónico|e mail weergegeven naam|
      nazwa wyświetlana e mail|wyświetlana nazwa e mail|organization symbol|organization job description|
      organization location|organization type|weergavenaam voor e mail|
      nom complet de ladresse de messagerie|e mail angezeigter name|anniversaire de mariage ou fête|
      anniversaire de mariage|aniversario|anniversario|sexe|geslacht|sensitivity|initials|user 1|user 2|
      user 3|user 4|referred by|schools|custom field|yahoo phone name|mileage|billing information|
      directory server|internet free busy|organizational id number|government id number|web page label|
      imaddress|e mail typ|jahrestag|geschlecht`,
    street_more: `address line 3|extended address|address extended address|apartment|suite|unit|huisnr|
      huisnummer|n civico|numero civico|numéro de rue|house number|addr 2|adresse 2|adresse ligne 2|
      dirección 2|indirizzo 2|complément dadresse|complemento|adresszusatz|adreßzusatz|zusatz|endereço 2|
      adres 2|bairro|colonia|barrio|hausnummer|hausnr`,
  },
  kinds: {
    home: `doma bydliska trvalého lakás домашен 個人 הבית בבית للمنزل domiciliu kućna kućni matična domači
      kodin 居住 domowa domu privato abitazione residencial domicilio residência ab residenza residencia huis
      residence priv`,
    work: `spoločnosti pracoviska للشركة організації рабочая раб сл 办公 單位 商務 arb työpaikan yrityksen zam
      zaměstnání pracovná zamestnania zamestnanie hivatal hivatali vállalati рабоч служ служебен
      организации организації роб фирмата şirket ビジネス 근무지 근무처 للعمل העבודה בעבודה החברה firmă kompanije
      tvrtke poslovanja službena službeni arbets arbejds służbowa uff empresa società firmy lavorativo
      laboral geschäftl gesch geschäftliche berufliche dienstliche dienstl`,
    other: `другая annen annet jiná iná iný iné más друг друга инша інша אחר אחרת آخر أخرى altă druga drugi
      altra outra ander inna alt weiterer weiteres weiterer/s weitere/s weiteres/e`,
    mobile: `сотового переносной 携帯電話 移动电话 matkapuhelinnumero мобилен 行動電話 prenosni mobilu 핸드폰 手机号 手機號 모바일
      komórkowego`,
    fax: `faxové факса faksin faksu fax/telefax faxnummer`,
    pager: `ポケットベル personsökare personsøger personsøker hakulaite hakulaitteen operátor személyhívó пейджър
      איתורית النداء javljač pozivnik pageru пейджера personsökar radiomessagerie buscapersonas
      piepernummer pagera`,
    main: `hovedtelefon primær ensisijainen primární primárny elsődleges основен основний birincil 通常 기본
      ראשי עיקרי الرئيسي الأساسي primarni glavni haupttelefon hoofdtelefoon podstawowy`,
    car: `bil auta autó машине машині автомобилен araç 自動車 车载 汽車 السيارة ברכב automobilski maşină voiture
      carro samochodzie`,
    assistant: `assistentens avustajan asistenta asszisztens помощника помічника yardımcının 秘書 비서 助理 העוזר
      المساعد asistent pomoćnikov pomočnikov asystenta lassistant assistente asistente`,
    stop_word: `whats app на в у по до для із másik של ת po číslo numarası pe 號碼 号码 番号 번호 号 號 la della delle di du des
      do da le el op na w voor n° première premier secondaire primaire em en su te bij numero número numer
      general de der die das für an r nummer nr primäre sekundäre`,
  },
  whole: {
    'telefon firma': ['phone', 'Main'],
    'número de centralita de la organización': ['phone', 'Main'],
    'hoofdtelefoon bedrijf': ['phone', 'Main'],
    'téléphone société': ['phone', 'Main'],
    'no hp': ['phone', 'Mobile'],
    'nomor hp': ['phone', 'Mobile'],
    โทรศัพท์มือถือ: ['phone', 'Mobile'],
    มือถือ: ['phone', 'Mobile'],
    'điện thoại di động': ['phone', 'Mobile'],
    'di động': ['phone', 'Mobile'],
    'cep telefonu': ['phone', 'Mobile'],
    'cep tel': ['phone', 'Mobile'],
    'postadress arbete': ['postal_code', 'Work'],
    'företag växel': ['phone', 'Main'],
    'yrityksen puhelinvaihde': ['phone', 'Main'],
    'telefon společnosti': ['phone', 'Main'],
    'cég fővonala': ['phone', 'Main'],
    'çağrı cihazı': ['phone', 'Pager'],
    lakcím: ['address', 'Home'],
    'şirket santral telefonu': ['phone', 'Main'],
    公司代表線: ['phone', 'Main'],
    카폰: ['phone', 'Car'],
    'telefonski broj centrale tvrtke': ['phone', 'Main'],
    'centrala podjetja': ['phone', 'Main'],
    'p o box prechodného bydliska': ['box', 'Other'],
    'iný kraj': ['region', 'Other'],
    'nume asistent': ['ignored', ''],
    'číslo na mobil': ['phone', 'Mobile'],
    'číslo na pager': ['phone', 'Pager'],
  },
  somebodyElse:
    /\b(?:owner|created|modified|updated|spouse|wife|husband|parent|mother|father|guardian|teacher|buyer|emergency|referr\w*|manager|assistant|supervisor|agent|sponsor|notfall|eltern\w*|mutter|vater)\b/,
  otherNumber: /(?:^| )(?:id|nr|no|number|nummer|número|numero|code|ssn)(?: |$)|nummer$|号码?$|番号$|번호$/,
};

/** The words of all languages; the common ones mean the same as without the others. */
export const allWords: Words = { ...wordsOf(common, others), values };
