import type { GuideTexts } from '../guide.js';

export const it: GuideTexts = {
  steps: {
    icloud: [
      'Accedi ad account.apple.com. L’autenticazione a due fattori deve essere attiva per il tuo Apple Account.',
      'Scegli “Accesso e sicurezza”, poi “Password specifiche per le app”.',
      'Scegli “Genera una password specifica per l’app” e dalle un nome qualsiasi.',
      'Copia la password e incollala qui.',
    ],
    yahoo: [
      'Apri la pagina di {source} sulla sicurezza dell’account.',
      'Scegli di creare o generare una password per le app.',
      'Dai all’app un nome qualsiasi, poi genera la password.',
      'Copia la password e incollala qui. Gli spazi al suo interno non contano.',
      'Se non vedi questa opzione, usa un browser in cui hai effettuato l’accesso da qualche giorno, e non una finestra privata.',
    ],
    fastmail: [
      'Apri le impostazioni di Fastmail, poi “{settings}”.',
      'Scegli “{tokens}”, poi “{makeToken}”: per JMAP, in sola lettura, con accesso ai contatti.',
      'Oppure scegli “{passwords}”, poi “{make}”, con accesso ai contatti.',
      'Copia ciò che ti viene mostrato e incollalo qui. Lo vedi una volta sola.',
    ],
    zoho: [
      'Accedi al tuo account Zoho e apri “{settings}”.',
      'Scegli “{passwords}”, poi “{make}”.',
      'Dalle un nome qualsiasi e genera la password.',
      'Copia la password e incollala qui. La vedi una volta sola.',
    ],
    gmx: [
      'Se non usi l’autenticazione a due fattori su {source}, scrivi qui la tua password abituale.',
      'Se la usi, accedi a {source} e apri il tuo account, poi “{settings}” e “{passwords}”.',
      'Scegli “{make}”. Copia la password e incollala qui. La vedi una volta sola.',
      'Se viene rifiutata, consenti l’accesso di altri programmi nelle impostazioni della posta, alla voce “{allow}”.',
    ],
    mailcom: [
      'Se non usi l’autenticazione a due fattori su {source}, scrivi qui la tua password abituale.',
      'Se la usi, accedi a {source} e apri “{settings}”, poi “{passwords}”.',
      'Scegli “{make}”. Copia la password e incollala qui. La vedi una volta sola.',
      'Se viene rifiutata, forse il tuo piano non consente l’accesso di altri programmi. In questo caso esporta un file.',
    ],
    mail_ru: [
      'Accedi a Mail.ru e apri “{settings}” nelle impostazioni del tuo account.',
      'Scegli “{passwords}”, poi “{make}”.',
      'Dalle un nome qualsiasi. Se Mail.ru chiede a che cosa serve, scegli l’accesso completo.',
      'Copia la password e incollala qui. La vedi una volta sola.',
    ],
    yandex: [
      'Apri “{settings}” nel tuo Yandex ID, poi “{passwords}”.',
      'Crea una password del tipo per i contatti (CardDAV). Una per la posta viene rifiutata.',
      'Copia la password e incollala qui. La vedi una volta sola.',
      'Possono volerci due o tre ore prima che funzioni. Se viene rifiutata, conservala e riprova più tardi.',
    ],
    qq_mail: [
      'Accedi a QQ Mail in un browser e apri “{settings}”, poi la pagina del tuo account.',
      'Vai a “{passwords}” e attiva il servizio (“{allow}”).',
      'Scegli “{make}” e conferma con il telefono.',
      'Copia il codice di 16 lettere e incollalo qui. La tua password di QQ viene rifiutata.',
    ],
    mailbox_org: [
      'Se non usi l’autenticazione a due fattori su mailbox.org, scrivi qui la tua password abituale.',
      'Se la usi, accedi e apri tutte le impostazioni, poi “{settings}” e “{passwords}”.',
      'Scegli un’applicazione per i contatti (CardDAV) e aggiungi una password.',
      'Copia la password e incollala qui. Se insieme compare un nome utente, usa anche quello.',
    ],
    seznam: [
      'Se non usi l’autenticazione a due fattori su Seznam, scrivi qui la tua password abituale.',
      'Se la usi, apri le impostazioni di sicurezza del tuo account Seznam e cerca “{settings}”.',
      'Imposta lì una password per le applicazioni, diversa da quella abituale.',
      'Scrivi qui quella password.',
    ],
    telekom: [
      'Accedi alla tua posta Telekom in un browser e apri le impostazioni.',
      'Cerca “{passwords}” e impostane una, se non l’hai già.',
      'Scrivi qui quella password. Quella del tuo account Telekom potrebbe essere rifiutata.',
    ],
    fruux: [
      'Accedi a fruux in un browser.',
      'Aggiungi un dispositivo per CardDAV. Ti vengono mostrati un nome utente e una password.',
      'Copiali entrambi e incollali qui.',
    ],
    mailbox: [
      'Scrivi la password con cui accedi a {source}.',
      'Se l’accesso richiede un secondo passaggio, crea nelle impostazioni di {source} una password per altri programmi e scrivi quella.',
      'Se viene rifiutata, controlla nelle impostazioni di {source} se è consentito l’accesso di altri programmi (CardDAV).',
    ],
    server: [
      'Accedi al servizio in un browser e apri le impostazioni di sicurezza.',
      'Cerca “Password per le app”, “Password per le applicazioni”, “Dispositivi” o “Token API” e creane uno per i contatti.',
      'Se non c’è nulla di simile, scrivi qui la tua password abituale.',
      'Le pagine di aiuto del servizio dicono quale server indicare, spesso alla voce “CardDAV”.',
    ],
  },
  secrets: {
    app_password: 'Password per le app',
    authorization_code: 'Codice di autorizzazione',
    token_or_app_password: 'Token API o password per le app',
    usual_or_app_password: 'Password o password per le app',
  },
  reasons: {
    app_password:
      'Per far leggere la tua rubrica, {source} chiede una password per le app: serve a un unico scopo e puoi eliminarla lì in qualsiasi momento. La tua password abituale resta con te.',
    authorization_code:
      'Per far leggere la tua rubrica, {source} chiede un codice di autorizzazione: serve a un unico scopo e puoi eliminarlo lì in qualsiasi momento. La tua password abituale resta con te.',
    token_or_app_password:
      'Per far leggere la tua rubrica, {source} chiede un token API o una password per le app: servono a un unico scopo e puoi eliminarli lì in qualsiasi momento. La tua password abituale resta con te.',
    usual_or_app_password:
      'Dove puoi creare una password per le app, usa quella: serve a un unico scopo e puoi eliminarla in qualsiasi momento. Altrimenti quella giusta è la tua password abituale.',
  },
  userNames: {
    address: 'Il tuo indirizzo email completo',
    apple_account: 'L’indirizzo email del tuo Apple Account, non un alias',
    shown_beside: 'Il nome utente che {source} mostra insieme alla password',
    sign_in_name: 'Il nome utente con cui accedi, spesso il tuo indirizzo email',
  },
};
