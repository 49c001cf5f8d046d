import type { Language } from '../language.js';

export const technical: Language = {
  tag: 'x-technical',
  nouns: {
    name: 'partner id|contact fn',
    full_name: `cn|fn|common name|formattedname|completename|contactname|user nicename|nice name|uname|
      userfullname|contactperson|partner display name|n formatted|realname|real name|default address name`,
    sort_as: 'fileas|file as str|sortas|sort string|sortstring|sortname',
    first_name: `fname|forename 1|firstnames|givennames|givn|f name|first nm|firstnm|
      default address first name`,
    middle_name: `n additional|mname|m name|additionalname|additionalnames|middlenames|middleinitial|
      mname 1|name additional|secondname`,
    infix: `surnameprefix|surname infix|nameinfix|tussenvoegsel|tussenvoegsels|lastname prefix|
      lastnameprefix`,
    last_name: 'lname|l name|familynames|last nm|lastnm|default address last name',
    second_last_name: 'surname 2|lastname 2|last name 2|secondlastname|secondsurname|mothers surname',
    prefix: `honorificprefix|honorificprefixes|nameprefix|title id|prefix id|salutation id|sal|
      personaltitle|gender prefix`,
    suffix: `honorificsuffix|honorificsuffixes|namesuffix|suffix id|generation qualifier|
      generationqualifier|generationsuffix`,
    nickname: 'mozillanickname|x nickname|preferredname|preferred firstname|callname|call name',
    email: `mailto|smtp|smtpaddress|primarysmtpaddress|emailaddresses|email addresses non primary|
      webtolead email|mozilla second email|mozillasecondemail|email from|email normalized|mailaddress|
      useremail|usermail|emailid|mailid|emailaddr|email adress|eaddress|secondaryemail|primaryemail|
      mailaddress 1|electronicmailaddress|external email address|externalemailaddress|
      windows email address|windowsemailaddress|rfc 822 mailbox|email 1 address|email 2address|
      email 3address`,
    phone: `phonenum|phonenumbers|phone nbr|phoneno|telno|tele|telnumber|telephonenumber|telephoneno|
      telnr|phonevalue|msisdn|phone e 164|ipphone|contactnumber|contactphone|whatsappnumber|
      phone number e 164|phone normalized|x phone|voice|radiophone|ttytdd|telephonecallback|
      default address phone`,
    area_code: 'tel area|phone area|phone city code|phonearea',
    street: `streetname|address 1 line 1|addr line|addrline 1|line 1|address line one|addressline one|
      address one|addressstreet|strasse 1|thoroughfare|mozillastreet|streetadr|primary address street`,
    street_more: `extendedaddress|extended|ext address|extadd|ext addr|addrline 2|line 2|line 3|
      address street 2|address 1 line 2|address 1 line 3|address line two|addressline two|address two|
      premise|sub premise|address supplement 1|po address line 4|neighborhood|neighbourhood|
      mozillastreet 2|dependent locality|streetnumber addition|housenumber addition|house number addition|
      house number extension|housenumber extension|housenumbersuffix|house number suffix|
      housenumberaddition|street addition|adr street more|primary address street 2|
      primary address street 3`,
    house_number: 'houseno|housenr|streetnumber|streetno|street nr|streetnr|housenum|house nbr',
    city: 'localityname|city id|cityname|po city|addresscity|addresslocality|primary address city',
    region: `state id|stateprovince|stateorprovince|stateorprovincename|province id|region id|statename|
      regionname|provincename|po region|administrative area level 1|administrativearea|addressregion|
      addressstate|country area|subdivision|primary address state`,
    region_code: `state id code|statecode|regioncode|provincecode|state iso|province iso|region iso|
      province abbreviation`,
    postal_code: `postcode 1|zippostalcode|po postal code|zip 5|addresspostalcode|addresszip|postal cd|
      zip cd|zipcd|zipcode 1|plz code|primary address postal code`,
    country: `country id|countryname|countryregion|countryorregion|po country|country cd name|
      addresscountry|friendly country name|friendlycountryname|countryid|country fr|country full name|
      primary address country`,
    country_code: `country id code|country cd|country iso 2|country iso 3|country alpha 2|countryisocode|
      countrycodeiso|iso 2|iso 3166`,
    box: 'postofficebox|postofficeboxnumber|adr box',
    address: `adr|adrs|primary address|primaryaddress|registered address|postaladdress|mailingaddress|
      fulladdress|contact address complete|address full|formatted postal address|address composed|
      address text|address 1 composite|address one line|po address`,
    whole_address: `formattedaddress|addressformatted|addresslabel|adr label|address 1 formatted|
      address display|postal label|adr one label|adr two label`,
    company: `orgname|organizationname|organisationname|commercial company name|parent id|
      commercial partner id|account id name|company id name|accountname|business account name|
      employername|companyid name|parent account|parentaccount|parent customer|company 1|companies 1|
      work company|companyorganization|custcompany|company nm|org 1|organizationalname|works for|worksfor|
      default address company`,
    job_title: 'org title|jobtitles|job pos|jobrole|jobposition|positiontitle|work position',
    department: `org unit|orgunit|organizationalunit|organizationalunitname|organizationunit|
      departmentname|dept nm|department id name`,
    groups: `category id|category ids|cat id|cat ids|catid|groupmembership|tag ids|tag id name|tagnames|
      group ids names|grouplist|tag list|taglist|contactgroups|list names|category list|mail groups`,
    birthday: 'birth dt|birthdt|dateofbirth|bdate|b date|dob date|date birthday|x birthday',
    photo: `jpeg photo|jpegphoto|thumbnail photo|thumbnailphoto|photourl|imageurl|image 1920|image 128|
      image 1024|image src|avatarurl|photo uri|picture id|profile pic|profilepic`,
    notes: 'note text|notetext|comment text|usercomment|notes text|x notes|annotation|annotations',
    url: `userurl|w ww home page|wwwhomepage|labeled uri|labeleduri|labeled url|labeledurl|websiteurl|
      website 1|www|http|weburl|url 1|mozilla work url|mozilla home url|mozillaworkurl|mozillahomeurl|
      webpageurl|business home page|businesshomepage|hp url|linkedinurl|linkedin public profile url|
      linkedinprofile|profileurl`,
    messenger: 'ymsgr|x yahoo|yahooid',
    ignored: `dn|distinguished name|distinguishedname|objectclass|object class|object guid|objectguid|
      object id|objectid|object sid|entry uuid|entryuuid|s am account name|samaccountname|
      user principal name|userprincipalname|uidnumber|gid number|gidnumber|home directory|homedirectory|
      login shell|loginshell|userpassword|user pass|userlogin|user registered|user activation key|
      session tokens|mail nickname|mailnickname|proxy addresses|proxyaddresses|target address|
      targetaddress|when created|whencreated|when changed|whenchanged|physical delivery office name|
      physicaldeliveryofficename|employee type|employeetype|employeenumber|employeeid|department number|
      departmentnumber|business category|businesscategory|car license|carlicense|see also|seealso|
      user certificate|usercertificate|usersmimecertificate|user smimecertificate|preferredlanguage|
      preferred delivery method|destination indicator|roomnumber|room|member of|memberof|ns aimid|nsaimid|
      nscpaimscreenname|nscp aim screenname|nscpaim screenname|mozilla use html mail|mozillausehtmlmail|
      mozillacustom 1|mozillacustom 2|mozillacustom 3|mozillacustom 4|modifytimestamp|modify timestamp|
      createtimestamp|create timestamp|lastmodifieddate|tel prefer|freebusy uri|free busy uri|
      calendar uri|caladruri|fburl|caluri|pubkey|public key|key|tz|tid|etag|carddav name|accountid|
      jpegphoto count|member rating|optin time|optin ip|confirm time|confirm ip|gmtoff|dstoff|leid|euid|
      unsub time|unsub campaign title|unsub reason|merge 0|merge 1|merge 2|merge 3|merge 4|merge 5|ext id|
      extid|external id|external identifier|externalid|added time|modified time|opt in date|double opt in|
      blacklisted|sms blacklisted|createdate|create date|create time|hubspot owner id|hubspot score|
      lifecyclestage|associatedcompanyid|associated company id|numemployees|annualrevenue|hs email domain|
      notes next activity date|hs analytics source|accepts sms marketing|total spent|total orders|
      tax exempt|tax exemptions|orders count|verified email|customer lifetime value|square customer id|
      first visit|transaction count|lifetime spend|email subscription status|instant profile|
      creation source|blocked|opted out|urn ext|date entered|date modified|team id|deleted|campaign id|
      opportunity role|portal name|portal active|report to id|ownerid|is company|iscompany|is customer|
      commercial partner|email bounced|email bounce|vat|ref|lang|locale|bank ids|color|active|barcode|
      idnumber|auth|suspended|mailformat|policyagreed|prodid|rev|class|mailer|sound|version|geo|
      x socialprofile|impp|clientpidmap|push to talk|share view|sip|dtmf|person label|organization label|
      person open deals|person closed deals|person next activity date|folder id|use count|created date|
      modified date|system modstamp|systemmodstamp|isdeleted|email bounced reason|email bounced date|
      jigsaw|master record id|individual id|mailing geocode accuracy|other latitude|other longitude|
      other geocode accuracy|clean status|last curequest date|last cu request date|last cuupdate date|
      last cu update date|last viewed date|last referenced date|photoid|initialisms|marketing opt in|ip|
      signup ip|sequence|gender code|sexe code|usn created|usn changed|instance type|admin count|
      bad password time|logon count|user account control|primary group id|account expires|pwd last set|
      last logon|x gender|x anniversary|x spouse|attention to|po attention to|sa attention to|
      email 2display name|email 3display name|email 2type|email 3type`,
  },
  kinds: {
    home: 'type home|private home|hom',
    work: 'type work|wrk|type business',
    other: 'type other|oth',
    mobile: `type cell|type mobile|cellularphone|cellular phone|mobiletelephone|mobiletelephonenumber|
      cellphonenumber|mobilenumber|mobileno|cellno|mobilephonenumber|cellnumber|mobilenum|mobilephoneno`,
    fax: `type fax|facsimiletelephonenumber|facsimile telephone number|faxno|faxnumber|faxnum|faxphone|
      faxnr`,
    pager: 'type pager|pagernumber|pagerphone',
    main: 'type main',
    car: 'type car',
    assistant: 'assistent',
    billing: 'bill|billaddr|invoice to|inv',
    shipping: 'ship|shipaddr|del to',
  },
  fillers: `cp|urn|mozilla|hs|pref|type pref|type voice|type internet|custentity|attr|attribute|vcard|
    id value`,
  whole: {
    mozillahomestreet: 'street home',
    'mozillahomestreet 2': 'street_more home',
    mozillahomelocalityname: 'city home',
    mozillahomestate: 'region home',
    mozillahomepostalcode: 'postal_code home',
    mozillahomecountryname: 'country home',
    'mozillaworkstreet 2': 'street_more work',
    homepostaladdress: 'address home',
    'tel cell private': 'phone mobile',
    'tel assistent': 'phone assistant',
    homephone: 'phone home',
    'homephone 1': 'phone home',
    'homephone 2': 'phone home',
    homephonenumber: 'phone home',
    hometelephone: 'phone home',
    hometel: 'phone home',
    telhome: 'phone home',
    phonehome: 'phone home',
    homefax: 'phone home fax',
    faxhome: 'phone home fax',
    homemobile: 'phone mobile',
    homeemail: 'email home',
    emailhome: 'email home',
    personalemail: 'email home',
    privateemail: 'email home',
    homeaddress: 'address home',
    homestreet: 'street home',
    homecity: 'city home',
    homestate: 'region home',
    homezip: 'postal_code home',
    homepostalcode: 'postal_code home',
    homecountry: 'country home',
    homeurl: 'url',
    workphone: 'phone work',
    'workphone 1': 'phone work',
    'workphone 2': 'phone work',
    workphonenumber: 'phone work',
    worktel: 'phone work',
    telwork: 'phone work',
    phonework: 'phone work',
    workfax: 'phone work fax',
    faxwork: 'phone work fax',
    workemail: 'email work',
    emailwork: 'email work',
    workaddress: 'address work',
    workstreet: 'street work',
    workcity: 'city work',
    workstate: 'region work',
    workzip: 'postal_code work',
    workpostalcode: 'postal_code work',
    workcountry: 'country work',
    workurl: 'url',
    businessphone: 'phone work',
    businessfax: 'phone work fax',
    businessemail: 'email work',
    businessaddress: 'address work',
    businessstreet: 'street work',
    businesscity: 'city work',
    businessstate: 'region work',
    businesspostalcode: 'postal_code work',
    businesscountry: 'country work',
    officephone: 'phone work',
    officefax: 'phone work fax',
    officeaddress: 'address work',
    companyphone: 'phone work',
    companyfax: 'phone work fax',
    companyemail: 'email work',
    companyaddress: 'address work',
    companystreet: 'street work',
    companycity: 'city work',
    companyzip: 'postal_code work',
    companycountry: 'country work',
    companyurl: 'url',
    companywebsite: 'url',
    otherphone: 'phone other',
    otherfax: 'phone other fax',
    otheremail: 'email other',
    otheraddress: 'address other',
    otherstreet: 'street other',
    othercity: 'city other',
    otherstate: 'region other',
    otherpostalcode: 'postal_code other',
    othercountry: 'country other',
    carphone: 'phone car',
    asstphone: 'phone assistant',
    primaryphone: 'phone main',
    mainphone: 'phone main',
    assistantphone: 'phone assistant',
    assistantsphone: 'phone assistant',
    billingaddress: 'address billing',
    shippingaddress: 'address shipping',
    // What Xero calls the lines of an address for deliveries.
    'sa address line 1': 'street shipping',
    'sa address line 2': 'street_more shipping',
    'sa address line 3': 'street_more shipping',
    'sa address line 4': 'street_more shipping',
    'sa city': 'city shipping',
    'sa region': 'region shipping',
    'sa postal code': 'postal_code shipping',
    'sa country': 'country shipping',
    'ddi number': 'phone work',
  },
  doubtful: {
    // LDAP. A serial number in tables by hand.
    sn: 'last_name',
    // LDAP.
    c: 'country',
    co: 'country',
    l: 'city',
    o: 'company',
    ou: 'department',
    st: 'region',
    // vCard: "N", whose parts have columns of their own more often.
    n: 'name',
    // SuiteCRM: "alt_address_city".
    alt: 'other',
    // EMAIL;INTERNET of a vCard, as a column; the web page in tables by hand.
    internet: 'email',
    // TEL;VIDEO of a vCard.
    video: 'phone',
    // vCard: a part of N without what it is a part of.
    family: 'last_name',
  },
};
