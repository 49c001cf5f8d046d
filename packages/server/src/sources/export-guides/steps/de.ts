import type { GuideTexts } from '../guide.js';

export const de: GuideTexts = {
  steps: {
    google: [
      'Öffnen Sie Google Kontakte, am besten am Computer.',
      'Wählen Sie „Exportieren“: ein Pfeil über der Liste oder ein Eintrag im Menü.',
      'Wählen Sie „Google CSV“, dann „Exportieren“.',
    ],
    outlook_web: [
      'Öffnen Sie Outlook im Browser und wählen Sie „Personen“.',
      'Wählen Sie „Kontakte verwalten“, dann „Kontakte exportieren“.',
      'Wählen Sie alle Kontakte, dann „Exportieren“.',
    ],
    outlook_windows: [
      'Wählen Sie in Outlook „Datei“ › „Öffnen und Exportieren“ › „Importieren/Exportieren“.',
      'Wählen Sie „In Datei exportieren“, dann „Durch Trennzeichen getrennte Werte“.',
      'Wählen Sie Ihren Ordner „Kontakte“ und den Speicherort und schließen Sie ab.',
    ],
    outlook_mac: [
      'Öffnen Sie Outlook im Browser, mit dem Konto, das Sie auf Ihrem Mac verwenden.',
      'Wählen Sie „Kontakte verwalten“, dann „Kontakte exportieren“.',
      'Wählen Sie alle Kontakte, dann „Exportieren“. Personen, die nur auf Ihrem Mac gespeichert sind, fehlen in dieser Datei.',
    ],
    apple_contacts: [
      'Öffnen Sie auf Ihrem Mac „Kontakte“.',
      'Wählen Sie „Bearbeiten“ › „Alles auswählen“.',
      'Wählen Sie „Ablage“ › „Exportieren“ › „vCard exportieren“ und sichern Sie die Datei.',
    ],
    icloud: [
      'Öffnen Sie am Computer „Kontakte“ auf iCloud.com.',
      'Klicken Sie jemanden in der Liste an und drücken Sie ⌘A am Mac oder Strg+A unter Windows.',
      'Wählen Sie „vCard exportieren“ im Menü zum Teilen oder in den Einstellungen.',
    ],
    iphone: [
      'Öffnen Sie „Kontakte“ und tippen Sie oben auf „Listen“.',
      'Halten Sie eine Liste gedrückt und tippen Sie auf „Exportieren“.',
      'Wählen Sie, was dabei sein soll, und sichern Sie die Datei in „Dateien“.',
    ],
    android: [
      'Öffnen Sie „Kontakte“.',
      'Suchen Sie „Exportieren“: im Menü, unter „Korrigieren und verwalten“ oder in den Einstellungen.',
      'Speichern Sie die Datei auf Ihrem Telefon.',
    ],
    yahoo: [
      'Öffnen Sie Ihr Postfach im Browser am Computer, dann „Kontakte“.',
      'Öffnen Sie das Menü mit den drei Punkten und wählen Sie „Exportieren“.',
      'Wählen Sie CSV und speichern Sie die Datei.',
    ],
    thunderbird: [
      'Öffnen Sie das Adressbuch.',
      'Klicken Sie mit der rechten Maustaste auf das gewünschte Adressbuch und wählen Sie „Exportieren“.',
      'Wählen Sie vCard oder CSV und speichern Sie die Datei.',
    ],
    linkedin: [
      'Öffnen Sie in den Einstellungen von LinkedIn die Seite „Kopie Ihrer Daten anfordern“.',
      'Wählen Sie „Kontakte“ und fordern Sie das Archiv an.',
      'LinkedIn schickt Ihnen eine Mail, sobald es fertig ist. Laden Sie es herunter und nehmen Sie Connections.csv. Darin stehen nur E-Mail-Adressen von Personen, die ihre freigeben.',
    ],
    named_webmail: [
      'Melden Sie sich im Browser am Computer bei {source} an.',
      'Öffnen Sie das Adressbuch („{contacts}“).',
      'Suchen Sie „{export}“: in einem Menü mit Punkten oder Zahnrad oder neben dem Import.',
      'Wählen Sie CSV oder vCard und speichern Sie die Datei.',
    ],
    webmail: [
      'Melden Sie sich im Browser am Computer bei Ihrem Postfach an.',
      'Öffnen Sie das Adressbuch, oft „Kontakte“ genannt.',
      'Suchen Sie „Exportieren“: in einem Menü mit Punkten oder Zahnrad oder neben „Importieren“.',
      'Wählen Sie CSV oder vCard und speichern Sie die Datei.',
    ],
  },
  deadEnds: {
    closed:
      '{source} gibt keine Adressbücher mehr heraus. Eine früher exportierte Datei reicht; sonst nehmen Sie das Adressbuch Ihres Postfachs oder Telefons.',
    facebook:
      'Facebook gibt die E-Mail-Adressen Ihrer Freunde nicht heraus. Nehmen Sie stattdessen das Adressbuch Ihres Postfachs oder Telefons.',
  },
  anyWebmail: 'Ein anderer Maildienst',
  yields: {
    csv: 'Sie bekommen eine Datei, die auf .csv endet.',
    vcard: 'Sie bekommen eine Datei, die auf .vcf endet.',
    either: 'Eine Datei, die auf .vcf oder .csv endet, ist richtig.',
  },
};
