/** What a column holds, apart from the kind (home, work) of it. */
export type Noun =
  | 'name'
  | 'full_name'
  | 'first_name'
  | 'middle_name'
  | 'last_name'
  | 'prefix'
  | 'title'
  | 'suffix'
  | 'nickname'
  | 'email'
  | 'phone'
  | 'street'
  | 'street_more'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  | 'box'
  | 'address'
  | 'company'
  | 'job_title'
  | 'department'
  | 'groups'
  | 'birthday'
  | 'birth_year'
  | 'birth_month'
  | 'birth_day'
  | 'photo'
  | 'location'
  | 'notes'
  | 'url'
  | 'type'
  | 'messenger'
  | 'ignored';

/**
 * A header cell as the dictionary has it: lower case, one blank for each run of separators.
 * `E-mail 2 Address` and `e_mail:2 address` are the same.
 */
export function normalHeader(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\d)/gu, '$1$2 ')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[\s\u00a0\ufeff\-–_:;.,/\\()[\]*#!?"]+/g, ' ')
    .trim();
}

/**
 * Whole headers and nouns of headers in the languages of the exporters. Words that say the kind
 * ("privat", "bureau") are looked up apart, so "Straße geschäftlich" needs "straße" only.
 */
const dictionary: Record<Noun, string> = {
  name: 'name|nom|nome|nombre|naam|namn|navn|contact|contact name|kontakt|имя и фамилия|姓名|名前|氏名|이름|isim',
  full_name: `full name|display name|formatted name|fullname|displayname|complete name|file as|anzeigename|vollständiger name|
    nom complet|nom à afficher|nombre completo|nombre para mostrar|nome completo|nome visualizzato|weergavenaam|volledige naam|
    nazwa wyświetlana|pełna nazwa|отображаемое имя|полное имя|фио|显示名称|顯示名稱|表示名|全名|표시 이름|cn|person|contact person|kontaktperson|ansprechpartner|
    ansprechperson|interlocuteur|contactpersoon|persona de contacto|referente|контактное лицо|担当者|联系人`,
  first_name: `first name|given name|first|firstname|givenname|forename|christian name|fname|vorname|rufname|prénom|prenom|
    primeiro nome|nombre de pila|voornaam|imię|имя|förnamn|fornavn|etunimi|křestní jméno|jméno|keresztnév|utónév|ad|
    名|名字|given|이름 첫|nome próprio`,
  middle_name: `middle name|middle|additional name|additional names|middlename|second name|weitere vornamen|zweiter vorname|
    deuxième prénom|segundo nombre|secondo nome|nome do meio|segundo nome|middelste naam|tussenvoegsel|drugie imię|отчество|
    druhé jméno|mellannamn|中间名`,
  last_name: `last name|family name|surname|last|lastname|familyname|lname|nachname|familienname|zuname|nom de famille|
    apellido|apellidos|cognome|apelido|sobrenome|último nome|ultimo nome|achternaam|familienaam|nazwisko|фамилия|efternamn|
    etternavn|sukunimi|příjmení|vezetéknév|soyad|soyadı|姓|姓氏|sn|성`,
  prefix: `name prefix|prefix|honorific|honorific prefix|honorific prefixes|salutation|anrede|namenspräfix|préfixe|civilité|
    tratamiento|prefijo|prefisso|titolo|aanhef|voorvoegsel|tytuł|обращение|titul před`,
  title: 'title|titel|titre|título|titulo',
  suffix: `suffix|name suffix|honorific suffix|honorific suffixes|generational suffix|namenssuffix|suffixe|sufijo|suffisso|sufixo|achtervoegsel|sufiks`,
  nickname: `nickname|nick name|nick|alias|spitzname|surnom|pseudo|apodo|sobrenombre|soprannome|apelido familiar|bijnaam|
    roepnaam|pseudonim|псевдоним|smeknamn|kallenavn|ニックネーム|昵称|暱稱|screen name alias`,
  email: `emailaddress|電子メール アドレス|电子邮件 地址|電子郵件 地址|адрес эл почты|adres poczty elektronicznej|email|e mail|mail|emails|email address|e mail address|mail address|email addresses|e mail adresse|emailadresse|
    mailadresse|adresse de messagerie|adresse de courrier|courriel|adresse e mail|adresse électronique|adresse mail|mél|
    correo|correo electrónico|correo electronico|dirección de correo electrónico|dirección del correo electrónico|
    dirección de correo|indirizzo e mail|indirizzo email|indirizzo di posta elettronica|posta elettronica|
    endereço de e mail|endereço de email|correio electrónico|e mailadres|emailadres|mailadres|adres e mail|adres email|
    адрес электронной почты|электронная почта|эл почта|почта|емейл|e post|e postadress|epost|e postadresse|sähköposti|
    sähköpostiosoite|e mailová adresa|eposta|e posta|電子メール|メール|メールアドレス|电子邮件|电子邮件地址|邮箱|電子郵件|
    電子郵件地址|이메일|전자 메일|primary email|secondary email|additional email|internet|smtp`,
  phone: `whatsapp|whats app|radio phone|tty tdd phone|phone|phone number|phone no|phonenumber|telephone|telephone number|tel|number|contact number|telefon|telefonnummer|
    rufnummer|téléphone|telephone n|n° de téléphone|numéro de téléphone|numéro|tél|teléfono|número de teléfono|telefono|
    numero di telefono|telefone|fone|número de telefone|telefoon|telefoonnummer|numer telefonu|телефон|номер телефона|номер|
    puhelin|puhelinnumero|電話|電話番号|电话|电话号码|전화|전화번호|callback|isdn|radio|video|phone video|voip|telex|rückmeldung|rappel|rnis|
    terugbellen|autotelefon|autotelefoon|car|téléphone voiture`,
  street: `street address line|улица дом|street|street address|address street|address line 1|address 1|strasse|straße|adresse straße|rue|adresse rue|calle|
    via|rua|straat|adres straat|ulica|adres ulica|улица|gata|gate|katuosoite|utca|cadde|街道|番地|mozillahomestreet|адрес улица`,
  street_more: `hausnummer|house number|numéro de rue|address line 2|address 2|address line 3|extended address|address extended address|apartment|suite|unit`,
  city: `city|town|locality|address locality|address city|ort|stadt|wohnort|ville|commune|ciudad|localidad|población|città|citta|
    comune|cidade|plaats|adres plaats|woonplaats|stad|miasto|miejscowość|adres miejscowość|город|ort stadt|postort|by|
    kaupunki|város|şehir|市|市区町村|城市|市 县|市 縣|市县|도시|address town`,
  region: `state|province|region|county|address region|address state|state province|bundesland|kanton|bundesland kanton|département|
    dép région|dép|région|province état|état|provincia|provincia o estado|estado|provincia o estado de|regione|estado província|
    provincie|adres provincie|województwo|adres województwo|область|регион|lan|län|fylke|maakunta|megye|
    都道府県|省|省市自治区|省 市 自治区|시도|departamento región`,
  postal_code: `zip postal code|postal zip code|postal code|zip|zip code|postcode|post code|zipcode|postalcode|address postal code|p code|pcode|plz|postleitzahl|
    code postal|cp|código postal|codigo postal|codice postale|cap|cep|adres postcode|kod pocztowy|adres kod pocztowy|индекс|
    почтовый индекс|postnummer|postinumero|psč|irányítószám|posta kodu|郵便番号|邮政编码|邮编|郵遞區號|우편번호`,
  country: `国 地域|país o región del|país o región|country|country region|nation|address country|land|land region|land staat|pays|pays région|pays état|país|pais|
    país o región|país región|región país|região país|país o región de|paese|paese area geografica|nazione|kraj|kraj region|
    adres kraj region|adres kraj|страна|страна регион|land regio|maa|stát|ország|ülke|国|国家|国家 地区|国名|국가|country code`,
  box: `po box|address po box|p o box|postfach|boîte postale|bp|apartado|casella postale|postbus|skrytka pocztowa|pobox`,
  address: `住所|address|full address|mailing address|postal address|formatted address|address formatted|addresses|adresse|anschrift|
    adresse postale|dirección|direccion|domicilio|indirizzo|endereço|endereco|morada|adres|адрес|adress|osoite|adresa|cím|
    地址|アドレス|주소|address label`,
  company: `company organization|organization company|company|organization|organisation|company name|organization name|org|employer|firm|o|firma|unternehmen|société|
    societe|entreprise|organisme|empresa|organización|compañía|società|azienda|ditta|organização|bedrijf|bedrijfsnaam|
    organisatie|firma nazwa|organizacja|компания|организация|фирма|место работы|företag|yritys|společnost|cég|şirket|会社|
    会社名|公司|单位|公司名称|회사|회사명|organization 1 name`,
  job_title: `job title|jobtitle|position|job|occupation role|organization title|role title|function|stellung|berufsbezeichnung|arbeitstitel|
    jobtitel|fonction|poste|intitulé du poste|puesto|cargo|qualifica|posizione|mansione|functie|functietitel|
    stanowisko|должность|befattning|stilling|tehtävänimike|funkce|beosztás|iş unvanı|役職|肩書き|职务|职位|職稱|職務|직위|직책`,
  department: `department|dept|organization department|organizational unit|ou|abteilung|service|département service|departamento|
    reparto|ufficio reparto|afdeling|dział|отдел|avdelning|avdeling|osasto|oddělení|osztály|departman|部署|部门|部門|부서`,
  groups: `分類|categories|category|group membership|groups|group|labels|tags|kategorien|kategorie|gruppen|gruppe|catégories|
    catégorie|groupes|groupe|categorías|categoría|grupos|categorie|categoria|gruppi|categorias|categorieën|groepen|groep|
    kategoria|grupy|категории|категория|группы|группа|分类|类别|類別|分組|グループ|그룹|분류|distribution lists`,
  birthday: `birthday|birth date|birthdate|date of birth|dob|bday|geburtstag|geburtsdatum|anniversaire|date de naissance|
    cumpleaños|fecha de nacimiento|compleanno|data di nascita|aniversário|data de nascimento|verjaardag|geboortedatum|
    urodziny|data urodzenia|день рождения|дата рождения|födelsedag|födelsedatum|fødselsdag|syntymäpäivä|narozeniny|
    születésnap|doğum günü|誕生日|生年月日|生日|出生日期|생일`,
  birth_year: 'birth year|birthyear|geburtsjahr|année de naissance|年 生|год рождения',
  birth_month: 'birth month|birthmonth|geburtsmonat|mois de naissance|месяц рождения',
  birth_day: 'birth day|geburtstag tag|jour de naissance|tag der geburt',
  photo: 'photo|picture|image|avatar|photo url|foto|bild|imagen|фото|照片',
  location:
    'location|standort|lieu|ubicación|località|localização|locatie|lokalizacja|местоположение|場所|位置',
  notes: `notiz|anmerkung|anmerkungen|info|notes|note|comments|comment|remarks|additional info|additional information|description|memo|notizen|bemerkungen|
    bemerkung|kommentar|kommentare|remarques|commentaires|notas|comentarios|observaciones|appunti|observações|notities|
    opmerkingen|notatki|uwagi|заметки|примечание|примечания|комментарий|anteckningar|notater|muistiinpanot|poznámky|megjegyzések|
    notlar|メモ|備考|备注|備註|附注|메모`,
  url: `web page|website|web site|url|homepage|home page|web|site|webseite|internetseite|page web|site web|página web|sitio web|
    pagina web|sito web|página da web|webpagina|strona sieci web|strona www|веб страница|сайт|webbsida|hjemmeside|
    website value|profile|linkedin|linkedin url|linked in|linked in url|weblog|blog|ホームページ|网页|網頁|홈페이지`,
  type: 'type|label|kind',
  messenger: 'messenger id|yahoo id',
  ignored: `facebook|twitter|instagram|skype|xing|anniversary|jahrestag|anniversaire de mariage ou fête|anniversaire de mariage|aniversario|anniversario|gender|
    geschlecht|sexe|geslacht|spouse|spouses name|children|manager|managers name|assistant|assistants name|profession|hobby|
    language|sensitivity|priority|initials|user 1|user 2|user 3|user 4|account|keywords|connected on|mail client|
    yomi name|phonetic first name|phonetic last name|phonetic middle name|given name yomi|family name yomi|
    additional name yomi|short name|maiden name|action|id|private|referred by|schools|telephone assistant|
    e mail display name|office location|office|event|relation|custom field|im|screen name|weergavenaam voor e mail|
    nom complet de ladresse de messagerie|e mail angezeigter name|messenger|skype id|icq id|yahoo phone name|mileage|
    billing information|directory server|internet free busy|organizational id number|government id number|web page label|
    company yomi|imaddress|name assistent|organization yomi name|organization symbol|organization job description|
    organization location|organization type|subject|occupation`,
};

const nouns = new Map<string, Noun>(
  (Object.entries(dictionary) as [Noun, string][]).flatMap(([noun, forms]) =>
    forms.split('|').map((form): [string, Noun] => [form.trim(), noun]),
  ),
);

/** The noun of a whole normal header or of what is left of one; undefined for words the dictionary does not have. */
export const nounOf = (header: string): Noun | undefined => nouns.get(header);

const nounWords = new Set([...nouns.keys()].flatMap((form) => form.split(' ')));

/** Whether a word occurs in any noun: a header with one that does not has none. */
export const isOfNoun = (word: string): boolean => nounWords.has(word);

export type Kind =
  | 'home'
  | 'work'
  | 'other'
  | 'mobile'
  | 'fax'
  | 'pager'
  | 'main'
  | 'car'
  | 'assistant'
  | 'number'
  | 'silent';

const kinds: Record<Kind, string> = {
  home: `home personal personnel personnelle private privat privé privée prive domicile maison particular casa thuis huisadres domowy domowa domu
    domov hem hjem koti ev домашний дом личный privato abitazione residencial 住宅 自宅 家庭 집`,
  work: `work business office geschäftlich beruflich dienstlich firma büro bureau professionnel professionnelle travail trabajo
    oficina lavoro ufficio trabalho comercial werk werkadres zakelijk służbowy służbowa praca рабочий рабочая раб служебный сл uff arbete
    arbejde työ iş corporate 勤務先 会社 工作 办公 單位 商务 商務 公司 회사 직장`,
  other: `other alternate alternative secondary weitere weiterer weiteres weiterer/s weitere/s weiteres/e autre otra otro altro altra
    outro outra ander andere inny inne inna другой другая その他 其他 기타`,
  mobile: `mobile cell cellular mobil mobiltelefon handy handynummer portable móvil movil celular cellulare telemóvel mobiele
    mobiel komórkowy komórka мобильный сотовый сотового переносной моб gsm smartphone 手机 手機 携帯 携帯電話 移动电话 휴대폰 휴대전화`,
  fax: 'fax faks telefax télécopie fax/telefax faxnummer факс 传真 傳真 ファックス ファクス 팩스',
  pager: 'pager beeper récepteur radiomessagerie buscapersonas cercapersone пейджер ポケベル 呼机',
  main: 'main primary principal principale hauptnummer haupttelefon hoofdtelefoon haupt główny основной 代表',
  car: 'car',
  assistant: 'assistant assistants assistent asystenta lassistant',
  number: '',
  silent: `de del de la della delle di du des der die das do da la le el of for für the an r op na w voor your my s
    contact info value details nummer nr no n° primäre sekundäre première premier secondaire primaire`,
};

const kindWords = new Map<string, Kind>(
  (Object.entries(kinds) as [Kind, string][]).flatMap(([kind, forms]) =>
    forms
      .split(/\s+/)
      .filter((form) => form !== '')
      .map((form): [string, Kind] => [form, kind]),
  ),
);

export const kindOf = (word: string): Kind | undefined =>
  /^\d+$/.test(word) ? 'number' : kindWords.get(word);
