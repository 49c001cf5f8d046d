import type { GuideTexts } from '../guide.js';

export const pl: GuideTexts = {
  steps: {
    google: [
      'Otwórz Kontakty Google, najlepiej na komputerze.',
      'Wybierz „Eksportuj”: strzałkę nad listą lub pozycję w menu.',
      'Wybierz „Google CSV”, a następnie „Eksportuj”.',
    ],
    outlook_web: [
      'Otwórz Outlooka w przeglądarce i wybierz „Osoby”.',
      'Wybierz „Zarządzaj kontaktami”, a następnie „Eksportuj kontakty”.',
      'Wybierz wszystkie kontakty, a następnie „Eksportuj”.',
    ],
    outlook_windows: [
      'W programie Outlook wybierz „Plik” › „Otwórz i eksportuj” › „Importuj/Eksportuj”.',
      'Wybierz „Eksport do pliku”, a następnie „Wartości rozdzielane przecinkami”.',
      'Wybierz folder „Kontakty” i miejsce zapisania pliku, a następnie zakończ.',
    ],
    outlook_mac: [
      'Otwórz Outlooka w przeglądarce, na koncie, którego używasz na Macu.',
      'Wybierz „Zarządzaj kontaktami”, a następnie „Eksportuj kontakty”.',
      'Wybierz wszystkie kontakty, a następnie „Eksportuj”. Osób zapisanych tylko na Macu nie ma w tym pliku.',
    ],
    apple_contacts: [
      'Otwórz Kontakty na Macu.',
      'Wybierz „Edycja” › „Zaznacz wszystko”.',
      'Wybierz „Plik” › „Eksportuj” › „Eksportuj vCard” i zapisz plik.',
    ],
    icloud: [
      'Otwórz Kontakty na iCloud.com, na komputerze.',
      'Kliknij dowolną osobę na liście, a następnie naciśnij ⌘A na Macu lub Ctrl+A w systemie Windows.',
      'Wybierz „Eksportuj vCard” w menu udostępniania lub ustawień.',
    ],
    iphone: [
      'Otwórz Kontakty i stuknij w „Listy” na górze.',
      'Przytrzymaj listę, a następnie stuknij w „Eksportuj”.',
      'Wybierz, co uwzględnić, i zapisz w aplikacji Pliki.',
    ],
    android: [
      'Otwórz Kontakty.',
      'Poszukaj opcji „Eksportuj”: w menu, w sekcji „Napraw i zarządzaj” lub w ustawieniach.',
      'Zapisz plik w telefonie.',
    ],
    yahoo: [
      'Otwórz swoją pocztę w przeglądarce na komputerze, a następnie „Kontakty”.',
      'Otwórz menu z trzema kropkami i wybierz „Eksportuj”.',
      'Wybierz CSV i zapisz plik.',
    ],
    thunderbird: [
      'Otwórz książkę adresową.',
      'Kliknij wybraną książkę adresową prawym przyciskiem myszy i wybierz „Eksportuj”.',
      'Wybierz vCard lub CSV i zapisz plik.',
    ],
    linkedin: [
      'W ustawieniach LinkedIn otwórz stronę, na której można pobrać kopię swoich danych.',
      'Wybierz „Kontakty” i poproś o archiwum.',
      'LinkedIn wyśle e-mail, gdy archiwum będzie gotowe. Pobierz je i weź z niego Connections.csv. Są w nim adresy e-mail tylko tych osób, które je udostępniają.',
    ],
    named_webmail: [
      'Zaloguj się w {source} w przeglądarce na komputerze.',
      'Otwórz książkę adresową („{contacts}”).',
      'Poszukaj opcji „{export}”: w menu z kropkami lub kołem zębatym albo obok importu.',
      'Wybierz CSV lub vCard i zapisz plik.',
    ],
    webmail: [
      'Zaloguj się na swoją pocztę w przeglądarce na komputerze.',
      'Otwórz książkę adresową, często nazywaną „Kontakty” lub „Osoby”.',
      'Poszukaj opcji „Eksportuj”: w menu z kropkami lub kołem zębatym albo obok opcji „Importuj”.',
      'Wybierz CSV lub vCard i zapisz plik.',
    ],
  },
  deadEnds: {
    closed:
      '{source} nie udostępnia już książek adresowych. Wystarczy plik wyeksportowany wcześniej; jeśli go nie masz, weź książkę adresową ze swojej poczty lub telefonu.',
    facebook:
      'Facebook nie udostępnia adresów e-mail Twoich znajomych. Weź zamiast tego książkę adresową ze swojej poczty lub telefonu.',
  },
  anyWebmail: 'Inna poczta',
  yields: {
    csv: 'Otrzymasz plik z końcówką .csv.',
    vcard: 'Otrzymasz plik z końcówką .vcf.',
    either: 'Wystarczy plik z końcówką .vcf lub .csv.',
  },
};
