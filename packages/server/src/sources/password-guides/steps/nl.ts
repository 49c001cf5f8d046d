import type { GuideTexts } from '../guide.js';

export const nl: GuideTexts = {
  steps: {
    icloud: [
      'Log in op account.apple.com. Tweefactorauthenticatie moet aanstaan voor je Apple Account.',
      'Kies “Inloggen en beveiliging”, en dan de app-specifieke wachtwoorden.',
      'Maak een app-specifiek wachtwoord aan en geef het een willekeurige naam.',
      'Kopieer het wachtwoord en plak het hier.',
    ],
    yahoo: [
      'Open de pagina van {source} over de beveiliging van je account.',
      'Kies de optie om een app-wachtwoord te maken.',
      'Geef de app een willekeurige naam en laat het wachtwoord maken.',
      'Kopieer het wachtwoord en plak het hier. Spaties erin maken niet uit.',
      'Zie je die optie niet, gebruik dan een browser waarin je al een paar dagen bent ingelogd, en geen privévenster.',
    ],
    fastmail: [
      'Open de instellingen van Fastmail, en dan “{settings}”.',
      'Kies “{tokens}”, en dan “{makeToken}”: voor JMAP, alleen lezen, met toegang tot contacten.',
      'Of kies “{passwords}”, en dan “{make}”, met toegang tot contacten.',
      'Kopieer wat je te zien krijgt en plak het hier. Je ziet het maar één keer.',
    ],
    zoho: [
      'Log in op je Zoho-account en open “{settings}”.',
      'Kies “{passwords}”, en dan “{make}”.',
      'Geef het een willekeurige naam en laat het wachtwoord maken.',
      'Kopieer het wachtwoord en plak het hier. Je ziet het maar één keer.',
    ],
    gmx: [
      'Gebruik je geen tweefactorauthenticatie bij {source}, typ hier dan je gewone wachtwoord.',
      'Gebruik je die wel, log dan in bij {source} en open je account, daarna “{settings}” en “{passwords}”.',
      'Kies “{make}”. Kopieer het wachtwoord en plak het hier. Je ziet het maar één keer.',
      'Wordt het geweigerd, sta dan in de e-mailinstellingen onder “{allow}” toegang door andere programma’s toe.',
    ],
    mailcom: [
      'Gebruik je geen tweefactorauthenticatie bij {source}, typ hier dan je gewone wachtwoord.',
      'Gebruik je die wel, log dan in bij {source} en open “{settings}”, daarna “{passwords}”.',
      'Kies “{make}”. Kopieer het wachtwoord en plak het hier. Je ziet het maar één keer.',
      'Wordt het geweigerd, dan staat je abonnement misschien geen andere programma’s toe. Exporteer in dat geval een bestand.',
    ],
    mail_ru: [
      'Log in bij Mail.ru en open “{settings}” in de instellingen van je account.',
      'Kies “{passwords}”, en dan “{make}”.',
      'Geef het een willekeurige naam. Vraagt Mail.ru waar het voor is, kies dan volledige toegang.',
      'Kopieer het wachtwoord en plak het hier. Je ziet het maar één keer.',
    ],
    yandex: [
      'Open “{settings}” in je Yandex ID, en dan “{passwords}”.',
      'Maak een wachtwoord van het soort voor contacten (CardDAV). Een voor mail wordt geweigerd.',
      'Kopieer het wachtwoord en plak het hier. Je ziet het maar één keer.',
      'Het kan twee of drie uur duren voordat het werkt. Wordt het geweigerd, bewaar het dan en probeer het later opnieuw.',
    ],
    qq_mail: [
      'Log met een browser in bij QQ Mail en open “{settings}”, daarna de pagina van je account.',
      'Ga naar “{passwords}” en zet de dienst aan (“{allow}”).',
      'Kies “{make}” en bevestig met je telefoon.',
      'Kopieer de code van 16 letters en plak die hier. Je QQ-wachtwoord wordt geweigerd.',
    ],
    mailbox_org: [
      'Gebruik je geen tweefactorauthenticatie bij mailbox.org, typ hier dan je gewone wachtwoord.',
      'Gebruik je die wel, log dan in en open alle instellingen, daarna “{settings}” en “{passwords}”.',
      'Kies een toepassing voor contacten (CardDAV) en voeg een wachtwoord toe.',
      'Kopieer het wachtwoord en plak het hier. Staat er een gebruikersnaam bij, neem die dan ook.',
    ],
    seznam: [
      'Gebruik je geen tweefactorauthenticatie bij Seznam, typ hier dan je gewone wachtwoord.',
      'Gebruik je die wel, open dan de beveiligingsinstellingen van je Seznam-account en zoek “{settings}”.',
      'Stel daar een wachtwoord voor toepassingen in, een ander dan je gewone.',
      'Typ dat wachtwoord hier.',
    ],
    telekom: [
      'Log met een browser in bij je mail van Telekom en open de instellingen.',
      'Zoek “{passwords}” en stel er een in als je er nog geen hebt.',
      'Typ dat wachtwoord hier. Het wachtwoord van je Telekom-login wordt misschien geweigerd.',
    ],
    fruux: [
      'Log met een browser in bij fruux.',
      'Voeg een apparaat voor CardDAV toe. Je ziet er een gebruikersnaam en een wachtwoord voor.',
      'Kopieer ze allebei en plak ze hier.',
    ],
    mailbox: [
      'Typ het wachtwoord waarmee je inlogt bij {source}.',
      'Vraagt het inloggen een tweede stap, maak dan in de instellingen van {source} een wachtwoord voor andere programma’s en typ dat.',
      'Wordt het geweigerd, kijk dan of de instellingen van {source} toegang door andere programma’s (CardDAV) toestaan.',
    ],
    server: [
      'Log met een browser in bij de dienst en open de beveiligingsinstellingen.',
      'Zoek “App-wachtwoorden”, “Toepassingswachtwoorden”, “Apparaten” of “API-tokens” en maak er een voor contacten.',
      'Is er niets van dien aard, typ hier dan je gewone wachtwoord.',
      'De helppagina’s van de dienst zeggen welke server je invult, vaak onder “CardDAV”.',
    ],
  },
  secrets: {
    app_password: 'App-wachtwoord',
    authorization_code: 'Autorisatiecode',
    token_or_app_password: 'API-token of app-wachtwoord',
    usual_or_app_password: 'Wachtwoord of app-wachtwoord',
  },
  reasons: {
    app_password:
      'Om je adresboek te laten lezen vraagt {source} een app-wachtwoord: een wachtwoord voor één doel, dat je daar op elk moment kunt verwijderen. Je gewone wachtwoord blijft bij jou.',
    authorization_code:
      'Om je adresboek te laten lezen vraagt {source} een autorisatiecode: een code voor één doel, die je daar op elk moment kunt verwijderen. Je gewone wachtwoord blijft bij jou.',
    token_or_app_password:
      'Om je adresboek te laten lezen vraagt {source} een API-token of een app-wachtwoord: iets voor één doel, dat je daar op elk moment kunt verwijderen. Je gewone wachtwoord blijft bij jou.',
    usual_or_app_password:
      'Kun je een app-wachtwoord maken, neem dan dat: het is voor één doel en je kunt het op elk moment verwijderen. Anders is je gewone wachtwoord het juiste.',
  },
  userNames: {
    address: 'Je volledige e-mailadres',
    apple_account: 'Het e-mailadres van je Apple Account, geen alias',
    shown_beside: 'De gebruikersnaam die {source} bij het wachtwoord toont',
    sign_in_name: 'De gebruikersnaam waarmee je inlogt, vaak je e-mailadres',
  },
};
