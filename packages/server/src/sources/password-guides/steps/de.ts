import type { GuideTexts } from '../guide.js';

export const de: GuideTexts = {
  steps: {
    icloud: [
      'Melden Sie sich auf account.apple.com an. Die Zwei-Faktor-Authentifizierung muss eingeschaltet sein.',
      'Wählen Sie „Anmelden und Sicherheit“, dann „App-spezifische Passwörter“.',
      'Wählen Sie „App-spezifisches Passwort erstellen“ und geben Sie einen beliebigen Namen ein.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein.',
    ],
    yahoo: [
      'Öffnen Sie die Seite von {source} zur Sicherheit Ihres Kontos.',
      'Wählen Sie den Punkt, mit dem Sie ein App-Passwort erstellen.',
      'Geben Sie für die App einen beliebigen Namen ein und lassen Sie das Passwort erstellen.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein. Leerzeichen darin stören nicht.',
      'Fehlt der Punkt, nehmen Sie einen Browser, in dem Sie seit einigen Tagen angemeldet sind, und kein privates Fenster.',
    ],
    fastmail: [
      'Öffnen Sie die Einstellungen von Fastmail, dann „{settings}“.',
      'Wählen Sie „{tokens}“, dann „{makeToken}“: für JMAP, nur lesend, mit Zugriff auf Kontakte.',
      'Oder wählen Sie „{passwords}“, dann „{make}“, mit Zugriff auf Kontakte.',
      'Kopieren Sie, was angezeigt wird, und fügen Sie es hier ein. Sie sehen es nur einmal.',
    ],
    zoho: [
      'Melden Sie sich bei Ihrem Zoho-Konto an und öffnen Sie „{settings}“.',
      'Wählen Sie „{passwords}“, dann „{make}“.',
      'Geben Sie einen beliebigen Namen ein und lassen Sie das Passwort erstellen.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein. Sie sehen es nur einmal.',
    ],
    gmx: [
      'Ohne Zwei-Faktor-Authentifizierung bei {source} geben Sie hier Ihr gewöhnliches Passwort ein.',
      'Ist sie eingeschaltet, melden Sie sich bei {source} an und öffnen Ihr Konto, dann „{settings}“ und „{passwords}“.',
      'Wählen Sie „{make}“. Kopieren Sie das Passwort und fügen Sie es hier ein. Sie sehen es nur einmal.',
      'Wird es abgelehnt, erlauben Sie in den E-Mail-Einstellungen unter „{allow}“ den Zugriff anderer Programme.',
    ],
    mailcom: [
      'Ohne Zwei-Faktor-Authentifizierung bei {source} geben Sie hier Ihr gewöhnliches Passwort ein.',
      'Ist sie eingeschaltet, melden Sie sich bei {source} an und öffnen „{settings}“, dann „{passwords}“.',
      'Wählen Sie „{make}“. Kopieren Sie das Passwort und fügen Sie es hier ein. Sie sehen es nur einmal.',
      'Wird es abgelehnt, erlaubt Ihr Tarif vielleicht keine anderen Programme. Exportieren Sie dann eine Datei.',
    ],
    mail_ru: [
      'Melden Sie sich bei Mail.ru an und öffnen Sie in den Einstellungen Ihres Kontos „{settings}“.',
      'Wählen Sie „{passwords}“, dann „{make}“.',
      'Geben Sie einen beliebigen Namen ein. Fragt Mail.ru nach dem Zweck, wählen Sie den vollen Zugriff.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein. Sie sehen es nur einmal.',
    ],
    yandex: [
      'Öffnen Sie in Ihrer Yandex ID „{settings}“, dann „{passwords}“.',
      'Erstellen Sie ein Passwort vom Typ für Kontakte (CardDAV). Eines für Mail wird abgelehnt.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein. Sie sehen es nur einmal.',
      'Es gilt manchmal erst nach zwei bis drei Stunden. Wird es abgelehnt, behalten Sie es und versuchen Sie es später.',
    ],
    qq_mail: [
      'Melden Sie sich im Browser bei QQ Mail an und öffnen Sie „{settings}“, dann die Seite Ihres Kontos.',
      'Gehen Sie zu „{passwords}“ und schalten Sie den Dienst ein („{allow}“).',
      'Wählen Sie „{make}“ und bestätigen Sie mit Ihrem Telefon.',
      'Kopieren Sie den Code aus 16 Buchstaben und fügen Sie ihn hier ein. Ihr QQ-Passwort wird abgelehnt.',
    ],
    mailbox_org: [
      'Ohne Zwei-Faktor-Authentifizierung bei mailbox.org geben Sie hier Ihr gewöhnliches Passwort ein.',
      'Ist sie eingeschaltet, melden Sie sich an und öffnen alle Einstellungen, dann „{settings}“ und „{passwords}“.',
      'Wählen Sie eine Anwendung für Kontakte (CardDAV) und fügen Sie ein Passwort hinzu.',
      'Kopieren Sie das Passwort und fügen Sie es hier ein. Steht ein Benutzername dabei, nehmen Sie auch diesen.',
    ],
    seznam: [
      'Ohne Zwei-Faktor-Authentifizierung bei Seznam geben Sie hier Ihr gewöhnliches Passwort ein.',
      'Ist sie eingeschaltet, öffnen Sie die Sicherheitseinstellungen Ihres Seznam-Kontos und suchen „{settings}“.',
      'Legen Sie dort ein Passwort für Anwendungen fest, ein anderes als Ihr gewöhnliches.',
      'Geben Sie dieses Passwort hier ein.',
    ],
    telekom: [
      'Melden Sie sich im Browser bei Ihrem Postfach der Telekom an und öffnen Sie die Einstellungen.',
      'Suchen Sie „{passwords}“ und legen Sie eines fest, wenn Sie noch keines haben.',
      'Geben Sie dieses Passwort hier ein. Das Passwort Ihres Telekom-Logins wird womöglich abgelehnt.',
    ],
    fruux: [
      'Melden Sie sich im Browser bei fruux an.',
      'Fügen Sie ein Gerät für CardDAV hinzu. Sie sehen dafür einen Benutzernamen und ein Passwort.',
      'Kopieren Sie beides und fügen Sie es hier ein.',
    ],
    mailbox: [
      'Geben Sie das Passwort ein, mit dem Sie sich bei {source} anmelden.',
      'Braucht die Anmeldung einen zweiten Schritt, erstellen Sie bei {source} ein Passwort für andere Programme und geben Sie dieses ein.',
      'Wird es abgelehnt, sehen Sie in den Einstellungen von {source} nach, ob andere Programme (CardDAV) Zugriff haben.',
    ],
    server: [
      'Melden Sie sich im Browser bei dem Dienst an und öffnen Sie die Sicherheitseinstellungen.',
      'Suchen Sie „App-Passwörter“, „Anwendungspasswörter“, „Geräte“ oder „API-Tokens“ und erstellen Sie etwas für Kontakte.',
      'Gibt es das nicht, geben Sie hier Ihr gewöhnliches Passwort ein.',
      'Welchen Server Sie eintragen, steht in der Hilfe des Dienstes, oft unter „CardDAV“.',
    ],
  },
  secrets: {
    app_password: 'App-Passwort',
    authorization_code: 'Autorisierungscode',
    token_or_app_password: 'API-Token oder App-Passwort',
    usual_or_app_password: 'Passwort oder App-Passwort',
  },
  reasons: {
    app_password:
      '{source} verlangt für Ihr Adressbuch ein App-Passwort: eines für einen einzigen Zweck, das Sie dort jederzeit löschen können. Ihr gewöhnliches Passwort bleibt bei Ihnen.',
    authorization_code:
      '{source} verlangt für Ihr Adressbuch einen Autorisierungscode: einen für einen einzigen Zweck, den Sie dort jederzeit löschen können. Ihr gewöhnliches Passwort bleibt bei Ihnen.',
    token_or_app_password:
      '{source} verlangt für Ihr Adressbuch ein API-Token oder ein App-Passwort: eines für einen einzigen Zweck, das Sie dort jederzeit löschen können. Ihr gewöhnliches Passwort bleibt bei Ihnen.',
    usual_or_app_password:
      'Wo Sie ein App-Passwort erstellen können, nehmen Sie dieses: Es gilt für einen einzigen Zweck und lässt sich jederzeit löschen. Sonst ist Ihr gewöhnliches Passwort das richtige.',
  },
  userNames: {
    address: 'Ihre vollständige E-Mail-Adresse',
    apple_account: 'Die E-Mail-Adresse Ihres Apple Accounts, kein Alias',
    shown_beside: 'Der Benutzername, den {source} mit dem Passwort anzeigt',
    sign_in_name: 'Der Benutzername, mit dem Sie sich anmelden, oft Ihre E-Mail-Adresse',
  },
};
