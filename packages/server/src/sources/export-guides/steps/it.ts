import type { GuideTexts } from '../guide.js';

export const it: GuideTexts = {
  steps: {
    google: [
      'Apri Contatti Google, meglio se da un computer.',
      'Scegli “Esporta”: una freccia sopra l’elenco o una voce del menu.',
      'Scegli “Google CSV”, poi “Esporta”.',
    ],
    outlook_web: [
      'Apri Outlook in un browser e scegli “Persone”.',
      'Scegli “Gestisci contatti”, poi “Esporta contatti”.',
      'Scegli tutti i contatti, poi “Esporta”.',
    ],
    outlook_windows: [
      'In Outlook scegli “File” › “Apri ed esporta” › “Importa/Esporta”.',
      'Scegli “Esporta dati in un file”, poi “Valori separati da virgola”.',
      'Scegli la cartella “Contatti” e dove salvare il file, poi termina.',
    ],
    outlook_mac: [
      'Apri Outlook in un browser, con l’account che usi sul Mac.',
      'Scegli “Gestisci contatti”, poi “Esporta contatti”.',
      'Scegli tutti i contatti, poi “Esporta”. Le persone salvate solo sul Mac non sono in questo file.',
    ],
    apple_contacts: [
      'Apri Contatti sul Mac.',
      'Scegli “Modifica” › “Seleziona tutto”.',
      'Scegli “File” › “Esporta” › “Esporta vCard” e salva il file.',
    ],
    icloud: [
      'Apri Contatti su iCloud.com, da un computer.',
      'Fai clic su una persona qualsiasi dell’elenco, poi premi ⌘A su un Mac o Ctrl+A su Windows.',
      'Scegli “Esporta vCard” nel menu di condivisione o in quello delle impostazioni.',
    ],
    iphone: [
      'Apri Contatti e tocca “Elenchi” in alto.',
      'Tieni premuto un elenco, poi tocca “Esporta”.',
      'Scegli che cosa includere, poi salva in File.',
    ],
    android: [
      'Apri Contatti.',
      'Cerca “Esporta”: nel menu, in “Correggi e gestisci” o nelle impostazioni.',
      'Salva il file sul telefono.',
    ],
    yahoo: [
      'Apri la tua posta nel browser di un computer, poi “Contatti”.',
      'Apri il menu con i tre puntini e scegli “Esporta”.',
      'Scegli CSV e salva il file.',
    ],
    thunderbird: [
      'Apri la rubrica.',
      'Fai clic con il tasto destro sulla rubrica che vuoi, poi scegli “Esporta”.',
      'Scegli vCard o CSV e salva il file.',
    ],
    linkedin: [
      'Apri “Ottieni una copia dei tuoi dati” nelle impostazioni di LinkedIn.',
      'Scegli “Collegamenti” e richiedi l’archivio.',
      'LinkedIn ti manda un’email quando è pronto. Scaricalo e prendi Connections.csv. Contiene gli indirizzi email solo di chi condivide il proprio.',
    ],
    named_webmail: [
      'Accedi a {source} nel browser di un computer.',
      'Apri la rubrica (“{contacts}”).',
      'Cerca “{export}”: in un menu con i puntini o un ingranaggio, o accanto all’importazione.',
      'Scegli CSV o vCard e salva il file.',
    ],
    webmail: [
      'Accedi alla tua posta nel browser di un computer.',
      'Apri la rubrica, spesso chiamata “Contatti” o “Persone”.',
      'Cerca “Esporta”: in un menu con i puntini o un ingranaggio, o accanto a “Importa”.',
      'Scegli CSV o vCard e salva il file.',
    ],
  },
  deadEnds: {
    closed:
      '{source} non fornisce più le rubriche. Va bene un file che hai esportato in passato; altrimenti usa la rubrica della posta o del telefono.',
    facebook:
      'Facebook non fornisce gli indirizzi email dei tuoi amici. Usa invece la rubrica della posta o del telefono.',
  },
  anyWebmail: 'Un altro servizio di posta',
  yields: {
    csv: 'Ottieni un file che termina con .csv.',
    vcard: 'Ottieni un file che termina con .vcf.',
    either: 'Va bene un file che termina con .vcf o .csv.',
  },
};
