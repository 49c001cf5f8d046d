import { vocabulary } from '../clean/type.js';
import { type WordList, wordsOf } from './words.js';

/**
 * Whole headers and nouns of headers in English and German, and what of other languages would mislead without them. Words
 * that say the kind ("privat", "bureau") are apart, so "Straße geschäftlich" needs "straße" only.
 */
export const common: WordList = {
  nouns: {
    name: `name|contact|contact name|kontakt`,
    full_name: `full name|display name|formatted name|fullname|displayname|complete name|anzeigename|
      vollständiger name|cn|person|contact person|kontaktperson|ansprechpartner|ansprechperson`,
    filed_as: 'file as',
    first_name: `first name|given name|first|firstname|givenname|forename|christian name|fname|vorname|given`,
    middle_name: `middle name|middle|additional name|additional names|middlename|second name|
      weitere vornamen|zweiter vorname|middle initial`,
    last_name: `last name|family name|surname|last|lastname|familyname|lname|nachname|familienname|zuname|
      sn|sur name`,
    prefix: `name prefix|prefix|honorific|honorific prefix|salutation|anrede|namenspräfix`,
    title: `title|titel`,
    suffix: `suffix|name suffix|honorific suffix|namenssuffix`,
    nickname: `nickname|nick name|nick|alias|spitzname|pseudonim|rufname`,
    email: `email|e mail|mail|emails|email address|e mail address|mail address|email addresses|
      e mail adresse|emailadresse|mailadresse|primary email|secondary email|additional email|internet`,
    phone: `whatsapp|whats app|phone|phone number|phone no|phonenumber|telephone|telephone number|tel|
      number|contact number|telefon|telefonnummer|rufnummer|video|voip|landline|ph|festnetz`,
    street: `street address line|street|street address|address street|address line 1|address 1|strasse|
      straße|adresse straße|street 1`,
    street_more: `hausnummer|address line 2|address 2|address line 3|extended address|
      address extended address|apartment|suite|unit|hausnr`,
    city: `city|town|locality|address locality|address city|ort|stadt|wohnort|ort stadt|address town|plz ort`,
    region: `state|province|region|county|address region|address state|state province|bundesland|kanton|
      bundesland kanton|state region|region state`,
    postal_code: `postal code|zip postal code|postal zip code|address postal code|zip|zip code|postcode|
      post code|zipcode|postalcode|plz|postleitzahl`,
    country: `country|country region|nation|address country|land|land region|land staat`,
    box: `po box|address po box|p o box|postfach|bp|pobox|post office box|address post office box|post box`,
    address: `address|full address|mailing address|postal address|addresses|adresse|anschrift`,
    country_code: 'country code',
    whole_address: 'formatted address|address formatted|address label',
    company: `company organization|organization company|company|organization|organisation|company name|
      organization name|org|employer|firm|o|firma|unternehmen|account name`,
    job_title: `job title|jobtitle|position|job|role title|function|stellung|berufsbezeichnung|arbeitstitel|
      jobtitel`,
    profession: `profession|occupation|beruf`,
    department: `department|dept|organizational unit|ou|abteilung`,
    groups: `categories|category|group membership|groups|group|labels|tags|kategorien|kategorie|gruppen|
      gruppe`,
    birthday: `birthday|birth date|birthdate|date of birth|dob|bday|geburtstag|geburtsdatum|geb datum|geb`,
    birth_year: `birth year|birthyear|geburtsjahr`,
    birth_month: `birth month|birthmonth|geburtsmonat`,
    birth_day: `birth day|geburtstag tag|tag der geburt`,
    photo: `photo|picture|image|avatar|photo url|foto|bild`,
    location: `location|standort|ort raum`,
    notes: `notiz|anmerkung|anmerkungen|info|notes|note|comments|comment|remarks|additional info|
      additional information|description|memo|notizen|bemerkungen|bemerkung|kommentar|kommentare`,
    url: `web page|website|web site|url|homepage|home page|web|site|webseite|internetseite|website value|
      profile|linkedin|linkedin url|linked in|linked in url|weblog|blog`,
    type: 'type|label|kind',
    messenger: 'messenger id|yahoo id',
    ignored: `facebook|twitter|instagram|skype|xing|anniversary|jahrestag|gender|geschlecht|spouse|
      spouses name|children|manager|managers name|assistant|hobby|language|priority|account|keywords|
      connected on|mail client|short name|maiden name|action|id|private|e mail display name|office location|
      office|event|relation|im|screen name|messenger|skype id|icq id|subject|e mail type`,
  },
  kinds: {
    home: `${vocabulary.home} priv`,
    work: `${vocabulary.work} corporate direct geschäftl gesch geschäftliche berufliche dienstliche dienstl`,
    other: `${vocabulary.other} alternate alternative secondary weiterer weiteres weiterer/s weitere/s
      weiteres/e billing shipping`,
    mobile: `${vocabulary.mobile} mob`,
    fax: `${vocabulary.fax} fax/telefax faxnummer`,
    pager: `${vocabulary.pager}`,
    main: `${vocabulary.main} primary`,
    car: `car auto`,
    assistant: `assistant assistants assistent asst`,
    silent: `de del der die das of for für the an r your my s contact info value details nummer nr no
      primäre sekundäre e mailing`,
  },
  whole: {
    'primary phone': ['phone', 'Main'],
    'company main phone': ['phone', 'Main'],
    'telefon firma': ['phone', 'Main'],
    sms: ['phone', 'Mobile'],
    'yahoo phone': ['phone', ''],
    'tty tdd phone': ['phone', 'TTY/TDD'],
  },
};

/** What reading begins with: enough for most files. */
export const commonWords = wordsOf(common);
