import type { GuideTexts } from '../guide.js';

export const nl: GuideTexts = {
  steps: {
    google: [
      'Open Google Contacten, het liefst op een computer.',
      'Kies “Exporteren”: een pijl boven de lijst of een optie in het menu.',
      'Kies “Google CSV”, en dan “Exporteren”.',
    ],
    outlook_web: [
      'Open Outlook in een browser en kies “Personen”.',
      'Kies “Contactpersonen beheren”, en dan “Contactpersonen exporteren”.',
      'Kies alle contactpersonen, en dan “Exporteren”.',
    ],
    outlook_windows: [
      'Kies in Outlook “Bestand” › “Openen en exporteren” › “Importeren/exporteren”.',
      'Kies “Exporteren naar een bestand”, en dan “Door komma’s gescheiden waarden”.',
      'Kies je map “Contactpersonen” en waar je het bestand opslaat, en rond het af.',
    ],
    outlook_mac: [
      'Open Outlook in een browser, met het account dat je op je Mac gebruikt.',
      'Kies “Contactpersonen beheren”, en dan “Contactpersonen exporteren”.',
      'Kies alle contactpersonen, en dan “Exporteren”. Personen die alleen op je Mac zijn opgeslagen, staan niet in dit bestand.',
    ],
    apple_contacts: [
      'Open Contacten op je Mac.',
      'Kies “Wijzig” › “Selecteer alles”.',
      'Kies “Archief” › “Exporteer” › “Exporteer vCard” en bewaar het bestand.',
    ],
    icloud: [
      'Open Contacten op iCloud.com, op een computer.',
      'Klik op iemand in de lijst en druk op ⌘A op een Mac of op Ctrl+A in Windows.',
      'Kies “Exporteer vCard” in het deelmenu of het instellingenmenu.',
    ],
    iphone: [
      'Open Contacten en tik bovenaan op “Lijsten”.',
      'Houd een lijst ingedrukt en tik op “Exporteer”.',
      'Kies wat erbij hoort en bewaar het in Bestanden.',
    ],
    android: [
      'Open Contacten.',
      'Zoek “Exporteren”: in het menu, bij “Corrigeren en beheren” of in de instellingen.',
      'Sla het bestand op je telefoon op.',
    ],
    yahoo: [
      'Open je mail in een browser op een computer, en dan “Contacten”.',
      'Open het menu met de drie puntjes en kies “Exporteren”.',
      'Kies CSV en sla het bestand op.',
    ],
    thunderbird: [
      'Open het adresboek.',
      'Klik met de rechtermuisknop op het adresboek dat je wilt en kies “Exporteren”.',
      'Kies vCard of CSV en sla het bestand op.',
    ],
    linkedin: [
      'Open in de instellingen van LinkedIn de pagina waar je een kopie van je gegevens opvraagt.',
      'Kies “Connecties” en vraag het archief aan.',
      'LinkedIn stuurt je een mail als het klaar is. Download het en neem Connections.csv. Daarin staan alleen e-mailadressen van mensen die hun adres delen.',
    ],
    named_webmail: [
      'Log met een browser op een computer in bij {source}.',
      'Open het adresboek (“{contacts}”).',
      'Zoek “{export}”: in een menu met puntjes of een tandwiel, of naast het importeren.',
      'Kies CSV of vCard en sla het bestand op.',
    ],
    webmail: [
      'Log met een browser op een computer in bij je mail.',
      'Open het adresboek, dat vaak “Contacten” of “Contactpersonen” heet.',
      'Zoek “Exporteren”: in een menu met puntjes of een tandwiel, of naast “Importeren”.',
      'Kies CSV of vCard en sla het bestand op.',
    ],
  },
  deadEnds: {
    closed:
      '{source} geeft geen adresboeken meer. Een bestand dat je eerder hebt geëxporteerd is goed; neem anders het adresboek van je mail of telefoon.',
    facebook:
      'Facebook geeft de e-mailadressen van je vrienden niet. Neem in plaats daarvan het adresboek van je mail of telefoon.',
  },
  anyWebmail: 'Een andere maildienst',
  yields: {
    csv: 'Je krijgt een bestand dat eindigt op .csv.',
    vcard: 'Je krijgt een bestand dat eindigt op .vcf.',
    either: 'Een bestand dat eindigt op .vcf of .csv is goed.',
  },
};
