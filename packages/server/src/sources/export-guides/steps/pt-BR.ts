import type { GuideTexts } from '../guide.js';

export const ptBR: GuideTexts = {
  steps: {
    google: [
      'Abra o Contatos do Google, de preferência em um computador.',
      'Escolha “Exportar”: uma seta acima da lista ou um item do menu.',
      'Escolha “Google CSV” e depois “Exportar”.',
    ],
    outlook_web: [
      'Abra o Outlook em um navegador e escolha “Pessoas”.',
      'Escolha “Gerenciar contatos” e depois “Exportar contatos”.',
      'Escolha todos os contatos e depois “Exportar”.',
    ],
    outlook_windows: [
      'No Outlook, escolha “Arquivo” › “Abrir e Exportar” › “Importar/Exportar”.',
      'Escolha “Exportar para um arquivo” e depois “Valores Separados por Vírgula”.',
      'Escolha sua pasta “Contatos” e onde salvar o arquivo, e conclua.',
    ],
    outlook_mac: [
      'Abra o Outlook em um navegador, com a conta que você usa no seu Mac.',
      'Escolha “Gerenciar contatos” e depois “Exportar contatos”.',
      'Escolha todos os contatos e depois “Exportar”. As pessoas salvas só no seu Mac não estão nesse arquivo.',
    ],
    apple_contacts: [
      'Abra o app Contatos no seu Mac.',
      'Escolha “Editar” › “Selecionar Tudo”.',
      'Escolha “Arquivo” › “Exportar” › “Exportar vCard” e salve o arquivo.',
    ],
    icloud: [
      'Abra Contatos em iCloud.com, em um computador.',
      'Clique em qualquer pessoa da lista e pressione ⌘A em um Mac ou Ctrl+A no Windows.',
      'Escolha “Exportar vCard” no menu de compartilhamento ou no de ajustes.',
    ],
    iphone: [
      'Abra o app Contatos e toque em “Listas” na parte superior.',
      'Mantenha uma lista pressionada e toque em “Exportar”.',
      'Escolha o que incluir e salve no app Arquivos.',
    ],
    android: [
      'Abra o app Contatos.',
      'Procure “Exportar”: no menu, em “Corrigir e gerenciar” ou nas configurações.',
      'Salve o arquivo no seu celular.',
    ],
    yahoo: [
      'Abra seu e-mail no navegador de um computador e depois “Contatos”.',
      'Abra o menu com os três pontos e escolha “Exportar”.',
      'Escolha CSV e salve o arquivo.',
    ],
    thunderbird: [
      'Abra o catálogo de endereços.',
      'Clique com o botão direito no catálogo desejado e escolha “Exportar”.',
      'Escolha vCard ou CSV e salve o arquivo.',
    ],
    linkedin: [
      'Nas configurações do LinkedIn, abra a página em que se obtém uma cópia dos seus dados.',
      'Escolha “Conexões” e solicite o arquivo.',
      'O LinkedIn envia um e-mail quando ele está pronto. Baixe-o e use Connections.csv. Só há endereços de e-mail de quem compartilha o seu.',
    ],
    named_webmail: [
      'Entre em {source} no navegador de um computador.',
      'Abra a agenda de contatos (“{contacts}”).',
      'Procure “{export}”: em um menu com pontos ou engrenagem, ou ao lado da importação.',
      'Escolha CSV ou vCard e salve o arquivo.',
    ],
    webmail: [
      'Entre no seu e-mail no navegador de um computador.',
      'Abra a agenda de contatos, que costuma se chamar “Contatos” ou “Pessoas”.',
      'Procure “Exportar”: em um menu com pontos ou engrenagem, ou ao lado de “Importar”.',
      'Escolha CSV ou vCard e salve o arquivo.',
    ],
  },
  deadEnds: {
    closed:
      '{source} não fornece mais agendas de contatos. Serve um arquivo que você exportou antes; se não tiver, use a agenda de contatos do seu e-mail ou celular.',
    facebook:
      'O Facebook não fornece os endereços de e-mail dos seus amigos. Use a agenda de contatos do seu e-mail ou celular.',
  },
  anyWebmail: 'Outro serviço de e-mail',
  yields: {
    csv: 'Você recebe um arquivo que termina em .csv.',
    vcard: 'Você recebe um arquivo que termina em .vcf.',
    either: 'Serve um arquivo que termine em .vcf ou .csv.',
  },
};
