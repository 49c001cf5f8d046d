/** Columns of many programs, and what each is: nothing is said of one that a contact has no place for. */
export const exporters: Record<string, string> = {
  HubSpot: `Record ID | First Name = first_name | Last Name = last_name | Email = email | Phone Number = phone |
    Mobile Phone Number = phone Mobile | Company Name = company | Job Title = job_title |
    Street Address = street | City = city | State/Region = region | Postal Code = postal_code |
    Country/Region = country | Date of birth = birthday | Lifecycle Stage | Lead Status | Create Date |
    Website URL = url | Fax Number = phone Other Fax | Contact owner`,
  Salesforce: `Salutation = title | First Name = first_name | Last Name = last_name | Title = job_title |
    Account Name = company | Mailing Street = street | Mailing City = city |
    Mailing State/Province = region | Mailing Zip/Postal Code = postal_code |
    Mailing Country = country | Phone = phone | Fax = phone Other Fax | Mobile = phone Mobile |
    Email = email | Account Owner | Other Street = street Other | Other City = city Other |
    Other State/Province = region Other | Other Zip/Postal Code = postal_code Other |
    Other Country = country Other | Home Phone = phone Home | Other Phone = phone Other |
    Asst. Phone = phone Assistant | Birthdate = birthday | Department = department |
    Description = notes`,
  Mailchimp: `Email Address = email | First Name = first_name | Last Name = last_name | Address = address |
    Phone Number = phone | Birthday = birthday | MEMBER_RATING | OPTIN_TIME | OPTIN_IP | CONFIRM_TIME |
    CONFIRM_IP | LATITUDE | LONGITUDE | GMTOFF | DSTOFF | TIMEZONE | CC | REGION |
    LAST_CHANGED | LEID | EUID | NOTES = notes | TAGS = groups`,
  'Constant Contact': `Email address = email | First name = first_name | Last name = last_name | Company = company |
    Job title = job_title | Email status | Email permission status |
    Street address line 1 - Home = street Home | City - Home = city Home |
    State/Province - Home = region Home | Zip/Postal Code - Home = postal_code Home |
    Country - Home = country Home | Phone - home = phone Home | Phone - work = phone Work |
    Phone - mobile = phone Mobile | Tags = groups | Birthday = birthday`,
  'Brevo in French': `EMAIL = email | PRENOM = first_name | NOM = last_name | SMS = phone Mobile |
    DATE_NAISSANCE = birthday`,
  Eventbrite: `Order # | Order Date | First Name = first_name | Last Name = last_name | Email = email | Quantity |
    Ticket Type | Home Address 1 = street Home | Home Address 2 = street Home | Home City = city Home |
    Home State = region Home | Home Zip = postal_code Home | Home Country = country Home |
    Cell Phone = phone Mobile | Job Title = job_title | Company = company |
    Billing Address 1 = street Billing | Billing City = city Billing | Gender | Birth Date = birthday`,
  'Zoho CRM': `Contact Id | Contact Owner | Lead Source | First Name = first_name | Last Name = last_name |
    Account Name = company | Vendor Name | Email = email | Title = job_title | Department = department |
    Phone = phone | Home Phone = phone Home | Other Phone = phone Other | Fax = phone Other Fax |
    Mobile = phone Mobile | Date of Birth = birthday | Assistant | Asst Phone = phone Assistant |
    Mailing Street = street | Mailing City = city | Mailing State = region | Mailing Zip = postal_code |
    Mailing Country = country | Other Street = street Other | Other City = city Other | Skype ID |
    Secondary Email = email | Twitter`,
  GMX: `Nachname = last_name | Vorname = first_name | Anrede = title | Titel = title | Firma = company |
    Position = job_title | Strasse (privat) = street Home | PLZ (privat) = postal_code Home |
    Ort (privat) = city Home | Land (privat) = country Home | Telefon (privat) = phone Home |
    Fax (privat) = phone Home Fax | Mobil (privat) = phone Mobile | E-Mail (privat) = email Home |
    Strasse (geschäftl.) = street Work | PLZ (geschäftl.) = postal_code Work |
    Ort (geschäftl.) = city Work | Land (geschäftl.) = country Work |
    Telefon (geschäftl.) = phone Work | Fax (geschäftl.) = phone Work Fax |
    Mobil (geschäftl.) = phone Mobile | E-Mail (geschäftl.) = email Work | Geburtstag = birthday |
    Homepage = url | Bemerkungen = notes`,
  Zimbra: `assistantPhone = phone Assistant | birthday = birthday | callbackPhone = phone |
    carPhone = phone Car | company = company | companyPhone = phone Work | email = email | email2 = email |
    email3 = email | fileAs | firstName = first_name | fullName = full_name |
    homeCity = city Home | homeCountry = country Home | homeFax = phone Home Fax |
    homePhone = phone Home | homePhone2 = phone Home | homePostalCode = postal_code Home |
    homeState = region Home | homeStreet = street Home | homeURL = url | jobTitle = job_title |
    lastName = last_name | middleName = middle_name | mobilePhone = phone Mobile | namePrefix = title |
    nameSuffix = suffix | nickname = nickname | notes = notes | otherCity = city Other |
    otherCountry = country Other | otherFax = phone Other Fax | otherPhone = phone Other |
    otherPostalCode = postal_code Other | otherState = region Other | otherStreet = street Other |
    pager = phone Pager | tollFree | workCity = city Work | workCountry = country Work |
    workFax = phone Work Fax | workPhone = phone Work | workPhone2 = phone Work |
    workPostalCode = postal_code Work | workState = region Work | workStreet = street Work |
    workURL = url | workEmail1 = email Work | homeEmail = email Home`,
  'Open-Xchange': `Object id | Folder id | Private | Title = title | Given name = first_name | Sur name = last_name |
    Display name = full_name | Second name = middle_name | Suffix = suffix | Birthday = birthday |
    Anniversary | Nickname = nickname | Marital status | Profession | Number of children |
    Spouse's name | Note = notes | Department = department | Position = job_title |
    Street home = street Home | Postal code home = postal_code Home | City home = city Home |
    State home = region Home | Country home = country Home | Street business = street Work |
    Postal code business = postal_code Work | City business = city Work | State business = region Work |
    Country business = country Work | Street other = street Other | City other = city Other |
    Phone business 1 = phone Work | Phone business 2 = phone Work | FAX business = phone Work Fax |
    Telephone callback = phone | Phone car = phone Car | Telephone company = phone Work |
    Phone home = phone Home | FAX home = phone Home Fax | Cell phone = phone Mobile | Email 1 = email |
    Email 2 = email | Email 3 = email | URL = url | Company = company | Tags = groups |
    Distribution list`,
  KAddressBook: `Formatted Name = full_name | Prefix = title | Given Name = first_name |
    Additional Names = middle_name | Family Name = last_name | Suffix = suffix | Nick Name = nickname |
    Birthday = birthday | Home Address Street = street Home |
    Home Address Post Office Box = street Home | Home Address City = city Home |
    Home Address State = region Home | Home Address Zip Code = postal_code Home |
    Home Address Country = country Home | Home Address Label = address Home |
    Business Address Street = street Work | Business Address City = city Work |
    Business Address State = region Work | Business Address Zip Code = postal_code Work |
    Business Address Country = country Work | Home Phone = phone Home | Business Phone = phone Work |
    Mobile Phone = phone Mobile | Home Fax = phone Home Fax | Business Fax = phone Work Fax |
    Car Phone = phone Car | ISDN = phone | Pager = phone Pager | Email Address = email | Mail Client |
    Title = job_title | Role | Organization = company | Department = department | Note = notes |
    Homepage = url | Blog Feed | Profession | Office`,
  Entourage: `First Name = first_name | Last Name = last_name | Title = title | Suffix = suffix |
    Nickname = nickname | Company = company | Department = department | Job Title = job_title |
    E-mail Address 1 = email | E-mail Address 2 = email | Home Street Address = street Home |
    Home City = city Home | Home State = region Home | Home Zip Code = postal_code Home |
    Home Country = country Home | Work Street Address = street Work | Work City = city Work |
    Work State = region Work | Work Zip Code = postal_code Work | Work Country = country Work |
    Home Phone 1 = phone Home | Home Phone 2 = phone Home | Work Phone 1 = phone Work |
    Home Fax = phone Home Fax | Work Fax = phone Work Fax | Mobile = phone Mobile |
    Pager = phone Pager | Primary = phone Main | Birthday = birthday | Note 1 = notes |
    Category = groups`,
  'converters of iCloud contacts': `First name = first_name | Last name = last_name | Middle name = middle_name | Prefix = title |
    Suffix = suffix | Organization = company | Department = department | Job title = job_title |
    Nickname = nickname | Phone (mobile) = phone Mobile | Phone (home) = phone Home |
    Phone (work) = phone Work | Phone (iPhone) = phone | Phone (main) = phone Main |
    Phone (home fax) = phone Home Fax | Email (home) = email Home | Email (work) = email Work |
    Address (home) = address Home | Address (work) = address Work | URL (home) = url |
    Birthday = birthday | Note = notes`,
  'exporters of macOS contacts': `First = first_name | Last = last_name | Company = company | Title = job_title |
    Birth Date = birthday | Phone : mobile = phone Mobile | Phone : home = phone Home |
    Phone : work = phone Work | Email : home = email Home | Email : work = email Work |
    Address : home : Street = street Home | Address : home : City = city Home |
    Address : home : State = region Home | Address : home : ZIP = postal_code Home |
    Address : home : Country = country Home | Notes = notes`,
  'Nokia PC Suite': `Title = title | First name = first_name | Middle name = middle_name | Last name = last_name |
    Suffix = suffix | Job title = job_title | Company = company | Birthday = birthday | SIP address |
    Push-to-talk | Share view | User ID | Notes = notes | General mobile = phone Mobile |
    General phone = phone | General e-mail = email | General fax = phone Other Fax |
    General video call | General web address = url | General VOIP address = phone |
    General P.O.Box = street | General extension | General street = street |
    General postal/ZIP code = postal_code | General city = city | General state/province = region |
    General country/region = country | Home mobile = phone Mobile | Home phone = phone Home |
    Home e-mail = email Home | Home fax = phone Home Fax | Home street = street Home |
    Home postal/ZIP code = postal_code Home | Home city = city Home |
    Home state/province = region Home | Home country/region = country Home |
    Business mobile = phone Mobile | Business phone = phone Work | Business e-mail = email Work |
    Business fax = phone Work Fax | Business street = street Work | Business city = city Work`,
  'Lotus Notes': `FirstName = first_name | LastName = last_name | MiddleInitial = middle_name | Title = title |
    Suffix = suffix | CompanyName = company | JobTitle = job_title | Department = department |
    MailAddress = email | OfficePhoneNumber = phone Work | OfficeFAXPhoneNumber = phone Work Fax |
    CellPhoneNumber = phone Mobile | PhoneNumber = phone | HomeFAXPhoneNumber = phone Home Fax |
    StreetAddress = street | City = city | State = region | Zip = postal_code | Country = country |
    OfficeStreetAddress = street Work | OfficeCity = city Work | OfficeState = region Work |
    OfficeZIP = postal_code Work | OfficeCountry = country Work | Birthday = birthday |
    Comment = notes | Categories = groups | WebSite = url`,
  'mail.ru': `Имя = first_name | Фамилия = last_name | Ник = nickname | E-mail = email | Телефон = phone |
    Мобильный = phone Mobile | Домашний телефон = phone Home | Рабочий телефон = phone Work |
    Компания = company | Должность = job_title | Дата рождения = birthday | Адрес = address |
    Комментарий = notes | Группы = groups`,
  Yandex: `Имя = first_name | Отчество = middle_name | Фамилия = last_name | Электронная почта 1 = email |
    Электронная почта 2 = email | Телефон 1 = phone | Телефон 2 = phone | День рождения = birthday |
    Комментарий = notes | Группы = groups`,
  Naver: `이름 = full_name | 이메일 = email | 휴대폰 = phone Mobile | 집전화 = phone Home | 회사전화 = phone Work |
    팩스 = phone Other Fax | 회사 = company | 부서 = department | 직급 = job_title | 그룹 = groups |
    생일 = birthday | 메모 = notes | 집주소 = address Home | 회사주소 = address Work`,
  'NetEase Mail': `姓名 = full_name | 电子邮箱 = email | 手机号码 = phone Mobile | 联系电话 = phone | 公司 = company | 职务 = job_title |
    家庭住址 = address Home | QQ | 备注 = notes`,
  'Windows Contacts in German': `Vorname = first_name | Nachname = last_name | Zweiter Vorname = middle_name | Name = full_name |
    Rufname = nickname | E-Mail-Adresse = email | Straße (privat) = street Home |
    Ort (privat) = city Home | Postleitzahl (privat) = postal_code Home |
    Bundesland (privat) = region Home | Land/Region (privat) = country Home |
    Telefon (privat) = phone Home | Fax (privat) = phone Home Fax | Mobiltelefon = phone Mobile |
    Private Webseite = url | Straße (geschäftlich) = street Work | Ort (geschäftlich) = city Work |
    Postleitzahl (geschäftlich) = postal_code Work | Bundesland (geschäftlich) = region Work |
    Land/Region (geschäftlich) = country Work | Geschäftliche Webseite = url |
    Telefon (geschäftlich) = phone Work | Fax (geschäftlich) = phone Work Fax | Pager = phone Pager |
    Firma = company | Position = job_title | Abteilung = department | Bürostandort |
    Kommentare = notes`,
  'Windows Contacts in French': `Prénom = first_name | Nom = last_name | Deuxième prénom = middle_name | Nom complet = full_name |
    Surnom = nickname | Adresse de messagerie = email | Rue (domicile) = street Home |
    Ville (domicile) = city Home | Code postal (domicile) = postal_code Home |
    Département (domicile) = region Home | Pays/région (domicile) = country Home |
    Téléphone personnel = phone Home | Télécopie personnelle = phone Home Fax |
    Téléphone mobile = phone Mobile | Page Web personnelle = url | Rue (bureau) = street Work |
    Ville (bureau) = city Work | Code postal (bureau) = postal_code Work |
    Département (bureau) = region Work | Pays/région (bureau) = country Work |
    Page Web professionnelle = url | Téléphone professionnel = phone Work |
    Télécopie professionnelle = phone Work Fax | Récepteur de radiomessagerie = phone Pager |
    Société = company | Fonction = job_title | Service = department | Bureau | Commentaires = notes`,
  'Windows Live Mail in Japanese': `姓 = last_name | 名 = first_name | ニックネーム = nickname | 電子メール アドレス = email | 会社名 = company |
    部署 = department | 勤務先の国または地域 = country Work | 勤務先の郵便番号 = postal_code Work | 勤務先の都道府県 = region Work |
    勤務先の市区町村 = city Work | 勤務先の番地 = street Work | 勤務先電話番号 = phone Work | 勤務先ファックス   = phone Work Fax |
    ビジネス Web ページ = url | 国または地域 = country Home | 自宅の郵便番号 = postal_code Home | 自宅の都道府県 = region Home |
    自宅の市区町村 = city Home | 自宅の番地 = street Home | 携帯電話 = phone Mobile | 自宅電話番号 = phone Home |
    自宅ファックス = phone Home Fax | 個人 Web ページ = url | 誕生日 = birthday | メモ = notes`,
  Palm: `Last Name = last_name | First Name = first_name | Title = job_title | Company = company |
    Work = phone Work | Home = phone Home | Fax = phone Other Fax | Other = phone Other |
    E-mail = email | Address = street | City = city | State = region | Zip Code = postal_code |
    Country = country | Custom 1 | Custom 2 | Note = notes | Private | Category = groups`,
  Shopify: `First Name = first_name | Last Name = last_name | Email = email | Accepts Email Marketing = email |
    Company = company | Address1 = street | Address2 = street | City = city | Province = region |
    Province Code | Country = country | Country Code | Zip = postal_code | Phone = phone | Total Spent |
    Tags = groups | Note = notes`,
  'the list of a club': `Member ID | Full Name = full_name | Email = email | Alt. Email = email Other | Cell = phone Mobile |
    Home Ph. = phone Home | Addr. 1 = street | Addr. 2 = street | City/Town = city | ST = region | ZIP+4 = postal_code |
    DOB = birthday`,
  'a list in Spanish': `Apellidos y nombre = full_name | Dirección 1 = street | C.P. = postal_code | Población = city |
    Provincia = region | Móvil = phone Mobile | Correo electrónico = email`,
  'a list in Polish': `Imię i nazwisko = full_name | Telefon komórkowy = phone Mobile | Adres e-mail = email |
    Ulica i nr = street | Kod = postal_code | Miasto = city | NIP`,
  'a list in Czech': `Jméno a příjmení = full_name | Telefon = phone | E-mail = email | Ulice a číslo = street |
    PSČ = postal_code | Město = city`,
  'a list in Hungarian': `Név = full_name | Cím = street | Irányítószám = postal_code | Város = city | Mobil = phone Mobile |
    E-mail cím = email | Születési dátum = birthday`,
  'a list in Greek': `Ονοματεπώνυμο = full_name | Τηλέφωνο = phone | Κινητό = phone Mobile | Email = email |
    Διεύθυνση = street | Πόλη = city | ΤΚ = postal_code`,
  'a list in Arabic': `الاسم = full_name | الهاتف = phone | البريد الإلكتروني = email`,
  'a list in Thai': `ชื่อ = first_name | นามสกุล = last_name | โทรศัพท์มือถือ = phone Mobile | อีเมล = email`,
  'a list in Vietnamese': `Họ và tên = full_name | Số điện thoại = phone | Email = email | Ngày sinh = birthday`,
  'a list in Indonesian': `Nama = full_name | No. HP = phone Mobile | Email = email | Tanggal lahir = birthday`,
  'a list in Portuguese': `Nome completo = full_name | Telefone celular = phone Mobile | E-mail = email | Endereço = street |
    Bairro = street | Cidade = city | UF = region | CEP = postal_code | CPF`,
  'a list in Turkish': `Ad Soyad = full_name | Cep Telefonu = phone Mobile | E-posta = email | Sokak = street | İlçe = city |
    İl = region`,
  'a list in Dutch': `Naam = last_name | Voornaam = first_name | Straat + huisnr = street | Postcode = postal_code |
    Woonplaats = city | Tel. mobiel = phone Mobile | E-mailadres = email | Geb.datum = birthday`,
};

/** What Thunderbird calls its columns in its languages, in the order of `thunderbirdFields`. */
export const thunderbirdHeaders: Record<string, string> = {
  English: `First Name|Last Name|Display Name|Nickname|Primary Email|Secondary Email|Screen Name|Work Phone
    Home Phone|Fax Number|Pager Number|Mobile Number|Home Address|Home Address 2|Home City|Home State
    Home ZipCode|Home Country|Work Address|Work Address 2|Work City|Work State|Work ZipCode|Work Country
    Job Title|Department|Organization|Web Page 1|Web Page 2|Birth Year|Birth Month|Birth Day|Custom 1
    Custom 2|Custom 3|Custom 4|Notes`,
  German: `Vorname|Nachname|Anzeigename|Spitzname|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse
    Messenger-Name|Tel. dienstlich|Tel. privat|Fax-Nummer|Pager-Nummer|Mobil-Tel.-Nr.|Privat: Adresse
    Privat: Adresse 2|Privat: Ort|Privat: Bundesland|Privat: PLZ|Privat: Land|Dienstlich: Adresse
    Dienstlich: Adresse 2|Dienstlich: Ort|Dienstlich: Bundesland|Dienstlich: PLZ|Dienstlich: Land
    Arbeitstitel|Abteilung|Organisation|Webseite 1|Webseite 2|Geburtsjahr|Geburtsmonat|Geburtstag
    Benutzerdef. 1|Benutzerdef. 2|Benutzerdef. 3|Benutzerdef. 4|Notizen`,
  Spanish: `Nombre|Apellidos|Nombre en pantalla|Apodo|Dirección de correo electrónico principal
    Dirección de correo electrónico secundaria|Apodo en MI|Teléfono (Trabajo)|Teléfono personal|Fax
    Buscapersonas|Teléfono móvil|Dirección personal|Dirección personal 2|Ciudad|Provincia|Código postal
    País de residencia|Dirección de trabajo|Dirección de trabajo 2|Ciudad (Trabajo)|Provincia (Trabajo)
    Código postal (Trabajo)|País (Trabajo)|Cargo|Departamento|Organización|Página web 1|Página web 2
    Año de nacimiento|Mes de nacimiento|Día de nacimiento|Personal. 1|Personal. 2|Personal. 3
    Personal. 4|Notas`,
  Italian: `Nome|Cognome|Nome visualizzato|Soprannome|Email principale|Email secondaria|Nome Instant Messenger
    Telefono lavoro|Telefono casa|Numero fax|Numero cercapersone|Numero cellulare|Indirizzo di casa
    Indirizzo di casa 2|Città di residenza|Provincia di residenza|CAP di residenza|Nazione di residenza
    Indirizzo di lavoro|Indirizzo di lavoro 2|Città di lavoro|Provincia di lavoro|CAP di lavoro
    Nazione di lavoro|Qualifica|Reparto|Organizzazione|Pagina web 1|Pagina web 2|Anno di nascita
    Mese di nascita|Giorno di nascita|Personalizzato 1|Personalizzato 2|Personalizzato 3
    Personalizzato 4|Note`,
  Dutch: `Voornaam|Achternaam|Weergavenaam|Bijnaam|Primair e-mailadres|Secundair e-mailadres|Schermnaam
    Telefoonnummer werk|Telefoonnummer thuis|Faxnummer|Piepernummer|Mobiele telefoonnummer|Huisadres
    Huisadres 2|Woonplaats|Provincie|Postcode|Land|Werkadres|Werkadres 2|Werkplaats|Werkprovincie
    Werkpostcode|Werkland|Functie|Afdeling|Organisatie|Webpagina 1|Webpagina 2|Geboortejaar
    Geboortemaand|Geboortedag|Aangepast 1|Aangepast 2|Aangepast 3|Aangepast 4|Aantekeningen`,
  Polish: `Imię|Nazwisko|Wyświetlana nazwa|Przydomek|Pierwszy adres e-mail|Drugi adres e-mail|Nazwa ekranowa
    Telefon służbowy|Telefon domowy|Numer faksu|Numer pagera|Numer tel. komórkowego|Adres domowy
    Adres domowy 2|Miasto|Województwo|Kod pocztowy|Kraj|Adres służbowy|Adres służbowy 2|Miasto (praca)
    Województwo (praca)|Kod pocztowy (praca)|Kraj (praca)|Stanowisko|Dział|Organizacja|Strona WWW 1
    Strona WWW 2|Rok urodzenia|Miesiąc urodzenia|Dzień urodzenia|Dodatkowe 1|Dodatkowe 2|Dodatkowe 3
    Dodatkowe 4|Uwagi`,
  'Brazilian Portuguese': `Primeiro nome|Último nome|Mostrar nome|Apelido|E-mail primário|E-mail secundário|Nome de tela
    Fone de trabalho|Fone de casa|Número de Fax|Número do Pager|Celular|Endereço de casa
    Endereço de casa 2|Cidade de casa|Estado de casa|CEP de casa|País de casa|Endereço de trabalho
    Endereço de trabalho 2|Cidade de trabalho|Estado de trabalho|CEP de trabalho|País de trabalho|Cargo
    Departamento|Organização|Web Page 1|Web Page 2|Ano de nascimento|Mês de nascimento|Dia de nascimento
    Personalizado 1|Personalizado 2|Personalizado 3|Personalizado 4|Notas`,
  Czech: `Křestní jméno|Příjmení|Zobrazené jméno|Přezdívka|První e-mail|Druhý e-mail|Zobrazované jméno
    Telefon do zaměstnání|Telefon domů|Faxové číslo|Číslo na pager|Číslo na mobil|Adresa domů
    Adresa domů 2|Město|Kraj|PSČ|Země|Adresa do zaměstnání|Adresa do zaměstnání 2|Město|Kraj|PSČ|Země
    Pozice|Oddělení|Společnost|Webová stránka 1|webová stránka 2|Rok narození|Měsíc narození
    Den narození|Vlastní 1|Vlastní 2|Vlastní 3|Vlastní 4|Poznámky`,
  Slovak: `Krstné meno|Priezvisko|Zobrazované meno|Prezývka|E-mailová adresa|Ďalšia e-mailová adresa
    Prezývka pre IM|Telefón do zamestnania|Telefón domov|Fax|Pager|Mobil|Adresa domov|Adresa domov 2
    Mesto domov|Kraj domov|PSČ domov|Štát domov|Pracovná adresa|Pracovná adresa 2|Mesto zamestnania
    Kraj zamestnania|PSČ zamestnania|Štát zamestnania|Pozícia|Oddelenie|Organizácia|Webová stránka 1
    Webová stránka 2|Rok narodenia|Mesiac narodenia|Deň narodenia|Vlastné 1|Vlastné 2|Vlastné 3
    Vlastné 4|Poznámky`,
  'Traditional Chinese': `名|姓|顯示名稱|暱稱|主要 Email|次要 Email|即時通訊帳號|商務電話|住家電話|傳真號碼|呼叫器號碼|手機號碼|住家住址|住家住址 2|居住市鎮|居住縣市|住址郵遞區號|居住國家
    商務地址|商務地址 2|商務市鎮|商務縣市|商務郵遞區號|商務國家|職稱|部門|Organization|網頁 1|網頁 2|生日 (年)|生日 (月)|生日 (日)|自訂 1|自訂 2|自訂 3
    自訂 4|記事`,
  Japanese: `名|姓|表示名|ニックネーム|メインのメールアドレス|別のメールアドレス|スクリーンネーム|勤務先の電話番号|自宅の電話番号|FAX 番号|ポケットベル番号|携帯電話番号|自宅の住所|自宅の住所 2
    自宅の市区町村|自宅の都道府県|自宅の郵便番号|自宅の国|勤務先の住所|勤務先の住所 2|勤務先の市区町村|勤務先の都道府県|勤務先の郵便番号|勤務先の国|役職|部署|組織|Web ページ 1
    Web ページ 2|誕生年|誕生月|誕生日|カスタム 1|カスタム 2|カスタム 3|カスタム 4|備考`,
  Swedish: `Förnamn|Efternamn|Visningsnamn|Smeknamn|Primär e-postadress|Sekundär e-postadress|Skärmnamn
    Telefon (arbete)|Telefon (hem)|Faxnummer|Personsökarnummer|Mobilnummer|Hemadress|Hemadress 2|Hemstad
    Hemlän|Hempostnummer|Hemland|Arbetsadress|Arbetsadress 2|Arbetsstad|Arbetslän|Arbetspostnummer
    Arbetsland|Befattning|Avdelning|Organisation|Webbsida 1|Webbsida 2|Födelseår|Födelsemånad|Födelsedag
    Anpassat 1|Anpassat 2|Anpassat 3|Anpassat 4|Anteckningar`,
};

export const thunderbirdFields = [
  ...['first_name', 'last_name', 'full_name', 'nickname', 'email', 'email', ''],
  ...['phone Work', 'phone Home', 'phone Other Fax', 'phone Pager', 'phone Mobile'],
  ...['Home', 'Work'].flatMap((type) =>
    ['street', 'street', 'city', 'region', 'postal_code', 'country'].map((part) => `${part} ${type}`),
  ),
  ...['job_title', 'department', 'company', 'url', 'url', 'birth_year', 'birth_month', 'birth_day'],
  ...['', '', '', '', 'notes'],
];
