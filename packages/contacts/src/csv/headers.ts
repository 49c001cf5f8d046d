import { vocabulary } from '../clean/type.js';
import { type WordList, wordsOf } from './words.js';

/**
 * Whole headers and nouns of headers in English. Words that say the kind ("home", "privat") are apart, so "Straße
 * geschäftlich" needs "straße" only.
 */
export const common: WordList = {
  nouns: {
    name: `name|contact|contact name`,
    full_name: `full name|display name|fullname|displayname`,
    sort_as: 'file as',
    first_name: `first name|given name|first|firstname|givenname|given`,
    middle_name: `middle name|middle|additional name|additional names|middlename|second name`,
    last_name: `last name|family name|surname|last|lastname|familyname`,
    prefix: `name prefix|prefix|honorific|honorific prefix|salutation`,
    title: `title`,
    suffix: `suffix|name suffix|honorific suffix`,
    nickname: `nickname|nick name|nick|alias`,
    email: `email|e mail|mail|emails|email address|e mail address|mail address|email addresses|
      primary email|secondary email`,
    phone: `phone|phone number|phone no|phonenumber|telephone|telephone number|tel|number|contact number`,
    street: `street|street address|address line 1|address 1|street 1`,
    street_more: `address line 2|address 2`,
    city: `city|town`,
    region: `state|province|region|state province`,
    postal_code: `postal code|zip|zip code|postcode|post code|zipcode|postalcode`,
    country: `country|country region`,
    box: `po box|address po box|p o box`,
    address: `address|full address|mailing address|postal address|addresses`,
    country_code: 'country code',
    whole_address: 'formatted address|address formatted|address label',
    company: `company organization|organization company|company|organization|organisation|company name|
      organization name|org`,
    job_title: `job title|jobtitle|position|job|role title|function`,
    profession: `profession|occupation`,
    department: `department|dept|organizational unit|ou`,
    groups: `categories|category|group membership|groups|group|labels|tags`,
    birthday: `birthday|birth date|birthdate|date of birth|dob|bday`,
    birth_year: `birth year|birthyear`,
    birth_month: `birth month|birthmonth`,
    birth_day: `birth day`,
    photo: `photo|picture|image|avatar|photo url`,
    location: `location`,
    notes: `notes|note|comments|comment|description`,
    url: `web page|website|web site|url|homepage|home page|web|site`,
    type: 'type|label|kind',
    messenger: 'messenger id|yahoo id',
    ignored: `anniversary|gender|spouse|children|manager|assistant|id|private`,
  },
  kinds: {
    home: vocabulary.home,
    work: `${vocabulary.work} corporate direct`,
    other: `${vocabulary.other} alternate alternative secondary`,
    mobile: `${vocabulary.mobile} mob`,
    fax: vocabulary.fax,
    pager: vocabulary.pager,
    main: `${vocabulary.main} primary`,
    car: `car auto`,
    assistant: `assistant assistants assistent asst`,
    billing: 'billing invoice',
    shipping: 'shipping delivery',
    stop_word: `del of for the your my s contact info value details no e mailing`,
  },
  whole: {
    'primary phone': ['phone', 'Main'],
    'company main phone': ['phone', 'Main'],
    sms: ['phone', 'Mobile'],
    'yahoo phone': ['phone', ''],
    'tty tdd phone': ['phone', 'TTY/TDD'],
  },
};

/** What reading begins with: enough for most files. */
export const commonWords = wordsOf(common);
