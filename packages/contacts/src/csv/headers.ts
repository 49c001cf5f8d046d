import { vocabulary } from '../clean/type.js';
import { type WordList, wordsOf } from './words.js';

/**
 * Whole headers and nouns of headers in the large languages of western Europe. Words that say the kind ("privat",
 * "bureau") are apart, so "Straße geschäftlich" needs "straße" only.
 */
export const western: WordList = {
  nouns: {
    name: 'name|nom|nome|nombre|naam|contact|contact name|kontakt',
    full_name: `full name|display name|formatted name|fullname|displayname|complete name|anzeigename|
      vollständiger name|nom complet|nom à afficher|nombre completo|nombre para mostrar|
      nome completo|nome visualizzato|weergavenaam|volledige naam|nazwa wyświetlana|pełna nazwa|cn|
      person|contact person|kontaktperson|ansprechpartner|ansprechperson|interlocuteur|
      contactpersoon|persona de contacto|referente|nombre en pantalla|wyświetlana nazwa|mostrar nome`,
    filed_as: 'file as',
    first_name: `first name|given name|first|firstname|givenname|forename|christian name|fname|vorname|
      prénom|prenom|primeiro nome|nombre de pila|voornaam|imię|given|nome próprio`,
    middle_name: `middle name|middle|additional name|additional names|middlename|second name|weitere vornamen|
      zweiter vorname|deuxième prénom|segundo nombre|secondo nome|nome do meio|segundo nome|
      middelste naam|tussenvoegsel|drugie imię|outros nomes apelidos|middle initial`,
    last_name: `last name|family name|surname|last|lastname|familyname|lname|nachname|familienname|zuname|
      nom de famille|apellido|apellidos|cognome|sobrenome|último nome|ultimo nome|achternaam|
      familienaam|nazwisko|sn|nombre de familia|sur name`,
    byname: 'apelido',
    prefix: `name prefix|prefix|honorific|honorific prefix|honorific prefixes|salutation|anrede|
      namenspräfix|préfixe|civilité|tratamiento|prefijo|prefisso|aanhef|voorvoegsel`,
    title: 'title|titel|titre|título|titulo|titolo|tytuł|tratamento',
    suffix: `suffix|name suffix|honorific suffix|honorific suffixes|generational suffix|namenssuffix|
      suffixe|sufijo|suffisso|sufixo|achtervoegsel|sufiks|titolo straniero`,
    nickname: `nickname|nick name|nick|alias|spitzname|surnom|pseudo|apodo|sobrenombre|soprannome|
      apelido familiar|bijnaam|roepnaam|pseudonim|screen name alias|przydomek|rufname`,
    email: `emailaddress|email|e mail|mail|emails|email address|e mail address|mail address|
      email addresses|e mail adresse|emailadresse|mailadresse|adresse de messagerie|adresse de courrier|
      courriel|adresse e mail|adresse électronique|adresse mail|mél|correo|correo electrónico|
      correo electronico|dirección de correo electrónico|dirección del correo electrónico|
      dirección de correo|indirizzo e mail|indirizzo email|indirizzo di posta elettronica|
      posta elettronica|endereço de e mail|endereço de email|correio electrónico|e mailadres|emailadres|
      mailadres|adres e mail|adres email|primary email|secondary email|additional email|internet|smtp|
      adres poczty e mail|e mail id|email id|mail id`,
    phone: `whatsapp|whats app|radio phone|tty tdd phone|phone|phone number|phone no|phonenumber|
      telephone|telephone number|tel|number|contact number|telefon|telefonnummer|rufnummer|téléphone|
      telephone n|n° de téléphone|numéro de téléphone|numéro|tél|teléfono|número de teléfono|telefono|
      numero di telefono|telefone|fone|número de telefone|telefoon|telefoonnummer|numer telefonu|callback|
      isdn|radio|video|phone video|voip|telex|landline|ph|festnetz|teléfono fijo|tél fixe|téléphone fixe`,
    street: `street address line|street|street address|address street|address line 1|address 1|strasse|
      straße|adresse straße|rue|adresse rue|calle|via|rua|straat|adres straat|ulica|adres ulica|
      mozillahomestreet|logradouro|street 1`,
    street_more: `hausnummer|house number|numéro de rue|address line 2|address 2|address line 3|extended address|
      address extended address|apartment|suite|unit|hausnr`,
    city: `city|town|locality|address locality|address city|ort|stadt|wohnort|ville|commune|ciudad|
      localidad|población|città|citta|comune|cidade|plaats|adres plaats|woonplaats|stad|miasto|
      miejscowość|adres miejscowość|ort stadt|város|address town|localidade|ville commune|plz ort`,
    region: `state|province|region|county|address region|address state|state province|bundesland|kanton|
      bundesland kanton|département|dép région|dép|région|province état|état|provincia|
      provincia o estado|estado|provincia o estado de|regione|estado província|provincie|
      adres provincie|województwo|adres województwo|departamento región|distrito|state region|
      region state`,
    postal_code: `zip postal code|postal zip code|postal code|zip|zip code|postcode|post code|zipcode|postalcode|
      address postal code|p code|pcode|plz|postleitzahl|code postal|cp|código postal|codigo postal|
      codice postale|cap|cep|adres postcode|kod pocztowy|adres kod pocztowy`,
    realm: 'kraj',
    country: `país o región del|país o región|country|country region|nation|address country|land|land region|
      land staat|pays|pays région|pays état|país|pais|país región|región país|região país|país região|
      país o región de|paese|paese area geografica|nazione|kraj region|adres kraj region|
      adres kraj|land regio`,
    box: `po box|address po box|p o box|postfach|boîte postale|bp|apartado|casella postale|postbus|
      skrytka pocztowa|pobox|caixa postal|apartado postal|postbusnummer|b p|skrzynka pocztowa|
      post office box|address post office box|post box`,
    address: `address|full address|mailing address|postal address|
      addresses|adresse|anschrift|adresse postale|dirección|direccion|domicilio|indirizzo|endereço|
      endereco|morada|adres`,
    country_code: 'country code',
    whole_address: 'formatted address|address formatted|address label',
    company: `company organization|organization company|company|organization|organisation|company name|
      organization name|org|employer|firm|o|firma|unternehmen|société|societe|entreprise|organisme|
      empresa|organización|compañía|società|azienda|ditta|organização|bedrijf|bedrijfsnaam|
      organisatie|firma nazwa|organizacja|organization 1 name|organizzazione|account name`,
    job_title: `job title|jobtitle|position|job|occupation role|organization title|role title|function|
      stellung|berufsbezeichnung|arbeitstitel|jobtitel|fonction|poste|intitulé du poste|puesto|cargo|
      qualifica|posizione|mansione|functie|functietitel|stanowisko`,
    profession: 'profession|occupation|beruf|profesión|professione|beroep|zawód|profissão',
    department: `department|dept|organization department|organizational unit|ou|abteilung|service|
      département service|departamento|reparto|ufficio reparto|afdeling|dział`,
    groups: `categories|category|group membership|groups|group|labels|tags|kategorien|kategorie|gruppen|
      gruppe|catégories|catégorie|groupes|groupe|categorías|categoría|grupos|categorie|categoria|
      gruppi|categorias|categorieën|groepen|groep|kategoria|grupy|distribution lists`,
    birthday: `birthday|birth date|birthdate|date of birth|dob|bday|geburtstag|geburtsdatum|anniversaire|
      date de naissance|cumpleaños|fecha de nacimiento|compleanno|data di nascita|data de nascimento|
      verjaardag|geboortedatum|urodziny|data urodzenia|date naissance|geb datum|geb|fecha nacimiento|
      data nascita|data nascimento`,
    yearly_day: 'aniversário',
    birth_year: `birth year|birthyear|geburtsjahr|année de naissance|anno di nascita|ano de nascimento|
      año de nacimiento|geboortejaar|rok urodzenia`,
    birth_month: `birth month|birthmonth|geburtsmonat|mois de naissance|mese di nascita|mês de nascimento|
      mes de nacimiento|geboortemaand|miesiąc urodzenia|mois`,
    birth_day: `birth day|geburtstag tag|jour de naissance|tag der geburt|giorno di nascita|dia de nascimento|
      día de nacimiento|dzień urodzenia|geboortedag|jour`,
    photo: 'photo|picture|image|avatar|photo url|foto|bild|imagen',
    location: `location|standort|lieu|ubicación|località|localização|locatie|lokalizacja|emplacement|luogo|
      local|ort raum`,
    notes: `notiz|anmerkung|anmerkungen|info|notes|note|comments|comment|remarks|additional info|
      additional information|description|memo|notizen|bemerkungen|bemerkung|kommentar|kommentare|
      remarques|commentaires|notas|comentarios|observaciones|appunti|observações|notities|
      opmerkingen|notatki|uwagi|anotações|informações|aantekeningen`,
    url: `web page|website|web site|url|homepage|home page|web|site|webseite|internetseite|page web|
      site web|página web|sitio web|pagina web|sito web|página da web|webpagina|strona sieci web|
      strona www|website value|profile|linkedin|linkedin url|linked in|linked in url|weblog|blog|
      página na web`,
    type: 'type|label|kind',
    messenger: 'messenger id|yahoo id',
    ignored: `facebook|twitter|instagram|skype|xing|anniversary|jahrestag|anniversaire de mariage ou fête|
      anniversaire de mariage|aniversario|anniversario|gender|geschlecht|sexe|geslacht|spouse|
      spouses name|children|manager|managers name|assistant|hobby|language|sensitivity|priority|initials|
      user 1|user 2|user 3|user 4|account|keywords|connected on|mail client|short name|maiden name|action|
      id|private|referred by|schools|e mail display name|office location|office|event|relation|
      custom field|im|screen name|messenger|skype id|icq id|yahoo phone name|mileage|billing information|
      directory server|internet free busy|organizational id number|government id number|web page label|
      imaddress|subject|e mail type|e mail typ`,
  },
  kinds: {
    home: `${vocabulary.home} domowa domu privato abitazione residencial domicilio residência ab residenza
      residencia huis residence priv`,
    work: `${vocabulary.work} służbowa uff corporate empresa società firmy lavorativo laboral direct
      geschäftl gesch geschäftliche berufliche dienstliche dienstl`,
    other: `${vocabulary.other} alternate alternative secondary weiterer weiteres weiterer/s weitere/s
      weiteres/e altra outra ander inna alt billing shipping`,
    mobile: `${vocabulary.mobile} komórkowego mob`,
    fax: `${vocabulary.fax} fax/telefax faxnummer faksu`,
    pager: `${vocabulary.pager} radiomessagerie buscapersonas piepernummer pagera`,
    main: `${vocabulary.main} primary haupttelefon hoofdtelefoon podstawowy`,
    car: `car auto voiture carro samochodzie`,
    assistant: `assistant assistants assistent asystenta lassistant assistente asistente asst`,
    silent: `de del la della delle di du des der die das do da le el of for für the an r op na w voor your
      my s contact info value details nummer nr no n° primäre sekundäre première premier secondaire
      primaire e em en su te bij numero número numer general mailing`,
  },
  whole: {
    'primary phone': ['phone', 'Main'],
    'company main phone': ['phone', 'Main'],
    'telefon firma': ['phone', 'Main'],
    'téléphone société': ['phone', 'Main'],
    'hoofdtelefoon bedrijf': ['phone', 'Main'],
    'número de centralita de la organización': ['phone', 'Main'],
    sms: ['phone', 'Mobile'],
    'yahoo phone': ['phone', ''],
    'tty tdd phone': ['phone', 'TTY/TDD'],
  },
};

/** What reading begins with: enough for most files. */
export const commonWords = wordsOf(western);
