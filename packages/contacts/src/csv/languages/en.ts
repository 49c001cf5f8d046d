import type { Language } from '../language.js';

export const english: Language = {
  tag: 'en',
  nouns: {
    name: 'contact|contacts|name|names',
    full_name: `person|participant|attendee|guest|full name|display name|fullname|displayname|
      formatted name|complete name|contact person|full names|name in full|name and surname|name surname|
      surname and name|surname name|first name surname|given name surname|name of contact|name of person|
      person name`,
    sort_as: 'file as|sort as|sort name|filed as|sorting name',
    first_name: 'first|firstname|givenname|given|forename|forenames|christian name|fore name|1st name',
    middle_name: `middle|additional name|additional names|middlename|second name|middle initial|
      middle initials|middle name initial|other names|other given names|other first names|2nd name|
      other name|mid name|midname`,
    infix: 'infix|surname prefix|last name prefix|family name prefix|name particle',
    last_name: 'family name|surname|last|lastname|familyname|sur name|surnames|family names',
    prefix: `prefix|honorific|salutation|courtesy title|personal title|name title|mr mrs|mr ms|mr mrs ms|
      mr mrs miss|mr mrs miss ms|mr ms mrs|form of address|individual prefix|prefixes`,
    title: 'title',
    suffix: `suffix|honorific suffix|honorific suffixes|generational suffix|generation suffix|
      individual suffix|post nominals|post nominal|suffixes`,
    nickname: `nickname|nick|alias|aliases|nicknames|preferred name|preferred first name|known as|
      also known as|goes by|screen name alias|informal name|familiar name`,
    email: `email|mail|emails|e mails|secondary email|alternate email|alternate e mail|
      alternate email address|secondary e mail|secondary email address|secondary e mail address|
      additional email|additional emails|additional e mail|additional email address|non primary e mails|
      non primary emails|email id|mail id|email ids|emailaddress|electronic mail`,
    phone: `number|numbers|phone|phones|telephone|telephones|tel|phonenumber|contact number|contact no|
      contact numbers|contact nos|contact num|ph|landline|landlines|land line|fixed line|whatsapp|
      whats app|voip|callback|call back|isdn|telex|radio|tty|tdd|telephone n|day phone|day telephone|
      night phone|yahoo phone|phone video|calling number|ip phone|voip address`,
    area_code: 'area code|areacode|area codes|std code',
    street: `street|streets|streetaddress|address line 1|address line|addressline 1|addressline|street 1|
      street line 1|streetname|road|street address 1|first line of address|address first line|
      street no and name|street number and name`,
    street_more: `address line 2|address line 3|address line 4|addressline 2|addressline 3|street line 2|
      street line 3|street address 2|street address 3|extended address|apartment|apt|suite|unit|flat|
      building|house name|floor|supplemental address|supplemental address 1|supplemental address 2|
      additional address|additional address line|additional address information|address supplement|
      address complement|second line of address|care of|c o|landmark|address additional`,
    house_number: `house number|house no|housenumber|house nr|house num|street number|street no|
      building number|building no|house name number|house name or number|door number|door no|
      premise number`,
    city: `city|cities|town|village|locality|post town|suburb|municipality|place of residence|hometown|
      home town`,
    region: `state|states|province|provinces|region|regions|county|prov|district|prefecture|governorate|
      territory|emirate|administrative area|us state`,
    region_code: 'province code|state code|region code|county code|state abbreviation|state abbr',
    postal_code: `postal code|postal codes|postalcode|zip|zip code|zipcode|zip codes|postcode|postcodes|
      post code|post zip code|p code|pcode|pin code|pincode|eircode|mail code`,
    country: 'country|countries|nation',
    country_code: 'country code|country codes|countrycode|country iso code|country iso|iso country',
    box: 'po box|p o box|pobox|post office box|post box|postbox|postal box|pob',
    address: 'address|addresses|full address|complete address|location address|entire address|addr|addrs',
    whole_address: `formatted address|address formatted|address label|mailing label|address block|
      formatted`,
    company: `school|university|college|company|companies|organization|organizations|organisation|
      organisations|companyname|org|account name|employer|employers|firm|business name|name of business|
      corporation|institution|affiliation|place of work|workplace|work place|organization 1 name|
      related company|school name|university name|practice name|company account|account company`,
    job_title: `jobtitle|job titles|position|positions|job|role title|function|work title|business title|
      professional title|designation|organization title|occupation role|company title|official title|
      position held`,
    profession: 'profession|occupation|professions|occupations|role|roles|vocation',
    department: `department|departments|dept|organizational unit|organisational unit|organization unit|
      division|business unit`,
    groups: `categories|category|group membership|group memberships|groups|group|labels|tags|tag|
      distribution lists|mailing list|contact list|email lists|email list|category label|lists`,
    birthday: `birthday|birthdays|birth date|birthdate|birth dates|date of birth|dates of birth|dob|d o b|
      bday|b day|birth|date birth|born|birthday date`,
    birth_year: 'birthyear|yob',
    birth_month: 'birthmonth',
    birth_day: 'birth day of month',
    year: 'year|yyyy',
    month: 'month|mm',
    day: 'day|dd',
    photo: 'photo|photos|picture|pictures|image|avatar|headshot|photo link|photograph',
    location: 'location|locations|geographic location',
    notes: `info|information|details|about|notes|note|comments|comment|description|remarks|remark|
      additional info|additional information|additional notes|additional comments|other info|
      other information|other notes|extra info|more info|further information|further info|memo|memos|bio|
      biography|about me|other details|additional details|personal notes|private notes|internal notes|
      public notes|miscellaneous notes`,
    url: `web page|webpage|web pages|website|websites|web sites|url|urls|homepage|home page|homepages|web|
      site|internet address|internet page|website link|profile|profile link|profile page|linkedin|
      linked in|linkedin link|linked in link|linkedin page|weblog|blog|blogs`,
    type: 'type|types|label|kind',
    messenger: 'messenger id|yahoo id|yahoo messenger|yahoo im|yahoo',
    company_fact: `industry|industries|employees|number of employees|employee count|annual revenue|
      revenue|annual turnover|turnover|founded|year founded|sic code|ticker symbol|company size|ownership|
      number of locations|naics code|company type|account type|legal form`,
    ignored: `private|assistant|secretary|distribution list|toll free|tollfree|anniversary|anniversaries|
      wedding anniversary|anniversary date|date of anniversary|wedding date|gender|sex|children|
      childrens names|marital status|id|ids|uid|uuid|guid|record id|membership id|membership number|
      membership no|member number|member no|customer number|customer no|employee number|employee no|
      student number|student no|client number|client no|account|accounts|keywords|keyword|facebook|
      facebook page|twitter|twitter handle|instagram|instagram handle|tiktok|youtube|pinterest|skype|xing|
      snapchat|telegram|signal|viber|wechat|discord|github|google talk|google chat|google id|msn|aim|icq|
      jabber|irc id|qq|windows live id|hobby|hobbies|interests|language|languages|priority|sensitivity|
      initials|initial|connected on|mail client|short name|maiden name|birth name|name at birth|
      previous name|former name|previous last name|former last name|place of birth|birth place|birthplace|
      country of birth|city of birth|nationality|citizenship|religion|action|e mail display name|
      email display name|e mail display as|email display as|e mail 2 display name|e mail 3 display name|
      email 2 display name|email 3 display name|e mail type|email 2 type|e mail 2 type|e mail 3 type|
      email 3 type|event|events|relation|relations|relationship|im|imaddress|im service|instant messaging|
      instant message|instant messenger|screen name|messenger|chat|subject|passport|ssn|
      social security number|social security no|tax id|tax number|tax no|vat|tin|ein|national id|
      national insurance number|ni number|driving licence|driver license|drivers license|latitude|
      longitude|geo|coordinates|user 1|user 2|user 3|user 4|user field 1|user field 2|user field 3|
      user field 4|user defined 1|user defined 2|user defined 3|user defined 4|custom 1|custom 2|custom 3|
      custom 4|custom 5|custom 6|custom 7|custom 8|custom 9|custom field|custom fields|schools|
      yahoo phone name|mileage|billing information|directory server|internet free busy|free busy|
      organizational id number|organisational id number|government id|web page label|organization symbol|
      organization job description|organization type|yomi|phonetic|pronunciation|last changed|
      last activity|last contacted|last seen|last visit|last donation|last gift|last purchase|
      last contact|last contact date|last activity date|last email|date added|added|date joined|joined|
      join date|joining date|member since|membership type|membership status|registration date|
      sign up date|signup date|start date|end date|expiry date|expiration date|renewal date|username|
      user name|login|password|status|lifecycle stage|lead score|source|timestamp|time stamp|time zone|
      timezone|serial no|serial number|sr no|sl no|s no|sno|s n|row|age|blood group|blood type|
      number of no of rating|do not call|do not mail|do not email|do not phone|do not contact|opt in|
      opt out|email permission status|email marketing status|email verified|phone verified|unsubscribed|
      subscribed|contact type|contact sub type|contact subtype|customer type|client type|member type|
      ticket type|order|order date|quantity|website type|phone extension|reference|ref no|household name|
      email greeting|postal greeting|addressee|salutation line|letter salutation|mailing salutation|dear|
      tik tok|you tube|we chat|git hub|customer since|client since|grade|homeroom|home room|school year|
      car|license plate|vehicle`,
  },
  kinds: {
    home: 'home|private|personal|residence|residential|individual|domestic',
    work: `work|business|office|corporate|direct|professional|official|desk|ddi|direct dial|direct line|
      working`,
    other: 'other|others|alternate|alternative|secondary|additional|extra|backup',
    school: 'school|university|college|campus',
    mobile: `mobile|mobiles|cell|cells|cellular|mob|cellphone|cellphones|cell phone|mobilephone|
      mobile phone|handphone|hand phone|iphone|smartphone|sms|text messages`,
    fax: 'fax|faxes|telefax|facsimile|telecopier',
    pager: 'pager|pagers|beeper',
    main: 'main|primary|switchboard|reception',
    car: 'car|automobile',
    assistant: 'assistant|assistants|asst|secretary|secretarys',
    billing: 'billing|invoice|invoicing|bill to|billto|invoices',
    shipping: 'shipping|delivery|ship to|shipto|deliver to',
  },
  fillers: `of|for|the|your|my|s|contact|contacts|value|values|info|information|details|detail|no|number|
    numbers|num|nr|nos|mailing|postal|and|or|by|at|in|on|if|any|optional|required|mandatory|please|enter|
    person|persons|people|client|clients|customer|customers|member|members|employee|employees|student|
    students|pupil|user|users|participant|participants|attendee|attendees|guest|guests|subscriber|recipient|
    lead|prospect|staff|volunteer|donor|patient|player|candidate|applicant|registrant|delegate|preferred|
    default|current|permanent|present|general|valid|best|legal|what|is|where|field|column|e|individuals|
    daytime|evening|line|used|available|known|not|iso|only|use|format|mm dd yyyy|dd mm yyyy|yyyy mm dd|
    mm dd yy|dd mm yy`,
  somebodyElse: `owner|owners|creator|created|modified|modifier|updated|spouse|spouses|wife|wifes|husband|
    husbands|parent|parents|mother|mothers|father|fathers|mom|moms|mum|mums|dad|dads|guardian|guardians|
    teacher|teachers|buyer|buyers|emergency|next of kin|kin|referrer|referred|referral|referrals|referring|
    referee|manager|managers|supervisor|supervisors|boss|agent|agents|sponsor|sponsors|child|childs|
    assigned|reports to|account manager|sales rep|sales person|salesperson|vendor|beneficiary|doctor|
    physician|contact owner|account owner`,
  ordinals: [
    'one|1st',
    'second|two|2nd',
    'third|three|3rd',
    'fourth|four|4th',
    'fifth|five|5th',
    'sixth|six|6th',
  ],
  whole: {
    'house phone': 'phone home',
    'company main phone': 'phone main',
    'company phone main': 'phone main',
    'primary phone': 'phone main',
    'first email': 'email',
    'first e mail': 'email',
    'first email address': 'email',
    'first phone': 'phone',
    'first phone number': 'phone',
    'first address': 'address',
    'address 1': 'street',
    'address 2': 'street_more',
    'address 3': 'street_more',
    'address 4': 'street_more',
    'addr 1': 'street',
    'addr 2': 'street_more',
    'addr 3': 'street_more',
    'address no': 'ignored',
    'address number': 'ignored',
    // What clubs write in a narrow column.
    'phone h': 'phone home',
    'phone w': 'phone work',
    'phone b': 'phone work',
    'phone o': 'phone work',
    'phone r': 'phone home',
    'phone m': 'phone mobile',
    'phone c': 'phone mobile',
    'tel h': 'phone home',
    'tel w': 'phone work',
    'tel o': 'phone work',
    'tel r': 'phone home',
    'tel m': 'phone mobile',
    'ph h': 'phone home',
    'ph w': 'phone work',
    'ph o': 'phone work',
    'ph r': 'phone home',
    'ph m': 'phone mobile',
    'telephone h': 'phone home',
    'telephone w': 'phone work',
    'telephone m': 'phone mobile',
    'h phone': 'phone home',
    'w phone': 'phone work',
    'm phone': 'phone mobile',
  },
  doubtful: {
    // "Alt. Email" of lists by hand; "old" in German.
    alt: 'other',
    // "Bus. Phone"; a bus in most languages.
    bus: 'work',
    biz: 'work',
    // "Auto Phone"; the car in German and Italian as well.
    auto: 'car',
    // A short form of the state beside a city and a ZIP; "street" and "saint" elsewhere.
    st: 'region',
    // The postal code in India; a secret number elsewhere.
    pin: 'postal_code',
    // "Also known as".
    aka: 'nickname',
    // "Middle initial".
    mi: 'middle_name',
    'm i': 'middle_name',
    // A mobile phone, "hand phone", in Singapore and Malaysia.
    hp: 'phone mobile',
  },
};
