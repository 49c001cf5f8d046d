import { failures } from './failures/pt-BR.js';
import type { Texts } from './texts.js';

export const ptBR: Texts = {
  service: {
    name: 'Compartilhamento de agendas de contatos',
    ofApplication: 'Somos o serviço que lê agendas de contatos para {application}.',
  },
  upload: {
    title: 'Compartilhe sua agenda de contatos com {application}',
    reads: 'Lemos {fields}.',
    destroys: 'Excluímos o arquivo assim que ele é lido, e o que lemos dele {time} depois.',
    choose: 'Escolha o arquivo',
    drop: 'ou solte-o em qualquer lugar desta página',
    another: 'Escolher outro arquivo',
    taken: '{kinds}, até {size}',
    submit: 'Compartilhar arquivo com {application}',
    untilThen: 'Nada sai do seu dispositivo até você pressionar o botão.',
    sending: 'Enviando o seu arquivo',
    sent: '{sent} de {size}',
    stopped: 'Envio parado. Nada foi compartilhado.',
  },
  delivery: {
    whole: '{application} recebe toda a sua agenda de contatos.',
    picked: '{application} recebe só as pessoas que você escolher.',
  },
  choice: {
    title: 'Escolha quem compartilhar com {application}',
    owner: '{application} também fica sabendo o seu nome e o seu endereço de e-mail.',
    cut: 'A sua agenda de contatos tem mais pessoas do que podemos levar de uma vez. Estas são as primeiras.',
    others: 'Os dados de todas as outras pessoas são destruídos na hora.',
    gets: '{application} recebe o que a sua agenda de contatos tem sobre elas: {fields}.',
    submit: {
      one: 'Compartilhar {count} pessoa com {application}',
      other: 'Compartilhar {count} pessoas com {application}',
    },
    cancel: 'Não compartilhar ninguém',
    nobody: 'Escolha pelo menos uma pessoa, ou não compartilhe ninguém.',
    changed: 'Esta escolha já terminou: foi feita em outra guia, ou o prazo acabou.',
    empty: 'Você pode voltar e tentar com outra.',
    leave: 'Voltar sem compartilhar',
    page: 'Página {page} de {pages}',
    previous: 'Página anterior',
    next: 'Próxima página',
    goOn: 'Continuar',
    reviewTitle: {
      one: 'Compartilhar {count} pessoa com {application}?',
      other: 'Compartilhar {count} pessoas com {application}?',
    },
    more: { other: 'e mais {count}' },
    back: 'Mudar a escolha',
    addressOf: 'Endereço de {name} a compartilhar',
    allAddresses: { one: '{count} endereço', other: 'Todos os {count} endereços' },
    sharedNobody: 'Você não compartilhou ninguém. O que tínhamos lido foi destruído.',
  },
  picker: {
    goOn: 'Continuar em {source}',
    refused: {
      title: 'Não dá para começar por aqui',
      sentence:
        'A página de onde você veio não está preparada para isso. Feche esta janela e volte para ela.',
    },
    typed: 'Para continuar, digite este código em {application}. Ele vale por dez minutos.',
  },
  fields: {
    names: 'nomes',
    emails: 'endereços de e-mail',
    phones: 'números de telefone',
    birthdays: 'aniversários',
    work: 'empresas',
    groups: 'grupos',
    addresses: 'endereços postais',
    photos: 'fotos',
    notes: 'anotações',
    urls: 'endereços da web',
  },
  problems: {
    nothing_sent:
      'Nenhum arquivo foi escolhido, ou ele está vazio. Escolha o arquivo da sua agenda de contatos.',
    unknown_format: 'Este arquivo não é uma agenda de contatos que conheçamos.',
    too_large: 'Este arquivo passa de {size}, o máximo que podemos receber. Tente exportá-lo sem as fotos.',
    already_used: 'Um arquivo já foi compartilhado por este link. Nada mudou.',
    arriving: 'Outros arquivos ainda estão a caminho por este link. Tente de novo em alguns segundos.',
    several_files: 'São vários arquivos. Escolha um.',
    connection_lost: 'Não conseguimos acessar o servidor. Verifique sua conexão e tente de novo.',
    failed: 'Algo deu errado do nosso lado. Tente de novo.',
  },
  terminal: {
    received: 'Arquivo recebido; estamos lendo.',
    choose:
      'Quem compartilhar é você que escolhe, e para isso é preciso um navegador: abra {url} e envie o arquivo por essa página.',
    askedAbout:
      'O arquivo chegou, mas nem todas as colunas estão claras. Abra {url} em um navegador e escolha o arquivo lá para dizer o que elas contêm.',
  },
  mistaken: {
    empty: 'Não há nada neste arquivo.',
    pdf: 'Parece um PDF. Exporte seus contatos como vCard ou CSV no programa de onde ele veio.',
    image: 'Parece uma imagem. Exporte seus contatos como vCard ou CSV na sua agenda de contatos.',
    archive: 'Parece um arquivo compactado. Descompacte-o antes.',
    web_page: 'Parece uma página da web.',
    document:
      'Parece um documento do Word. Copie a lista de pessoas para uma planilha e salve-a como .xlsx ou CSV.',
    workbook: 'Parece outro tipo de planilha. Salve-a antes como .xlsx ou CSV.',
    empty_workbook: 'Nenhuma das abas visíveis desta planilha é uma lista de pessoas.',
    locked: 'Este arquivo tem senha. Salve-o antes sem ela.',
    calendar: 'Parece um calendário.',
    text: 'Parece um texto sem uma lista de pessoas.',
    outlook_data:
      'Parece um arquivo de dados do Outlook. No Outlook, escolha “Arquivo” › “Abrir e Exportar” › “Importar/Exportar” › “Exportar para um arquivo” e depois “Valores Separados por Vírgula”.',
    outlook_mac:
      'Parece um arquivo do Outlook para Mac. Abra o Outlook em um navegador, escolha “Pessoas” › “Gerenciar contatos” e depois “Exportar contatos”.',
    outlook_message:
      'Parece uma mensagem do Outlook. Nele, escolha “Arquivo” › “Abrir e Exportar” › “Importar/Exportar” › “Exportar para um arquivo” e depois “Valores Separados por Vírgula”.',
    apple_archive:
      'Parece um arquivo do app Contatos da Apple. Abra o app Contatos no seu Mac, escolha “Editar” › “Selecionar Tudo” e depois “Arquivo” › “Exportar” › “Exportar vCard”.',
    numbers: 'Parece uma planilha do Numbers. No Numbers, escolha “Arquivo” › “Exportar Para” › “CSV”.',
    something_else: 'Parece outro tipo de arquivo.',
  },
  guides: {
    title: 'Ainda não tem o arquivo?',
    of: 'Como obter o arquivo de {source}',
    others: 'Outros programas',
    more: 'Mais programas',
    open: 'Abrir {source}',
    newWindow: 'abre em uma nova guia',
    onComputer: 'A sua agenda de contatos está em um computador? Abra esta página nele.',
    link: 'Link para esta página',
    sendLink: 'Enviar o link',
    copyLink: 'Copiar o link',
  },
  columns: {
    title: 'O que há em cada coluna?',
    sentence:
      'Não sabemos com certeza o que há nas colunas do seu arquivo. Escolha acima de cada uma e confira as pessoas abaixo. Nada é compartilhado antes de você confirmar.',
    region: 'As colunas do seu arquivo',
    heading: 'A primeira linha é um cabeçalho',
    column: 'Coluna {number}',
    none: 'Não usar',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'casa',
      Work: 'trabalho',
      Mobile: 'celular',
      Main: 'principal',
      'Home Fax': 'fax de casa',
      'Work Fax': 'fax do trabalho',
      'Other Fax': 'outro fax',
      Pager: 'pager',
      School: 'escola',
      Other: 'outro',
    },
    groups: {
      name: 'Nome e sobrenome',
      contact: 'E-mail e telefone',
      work: 'Trabalho',
      address: 'Endereço',
      more: 'Mais',
    },
    fields: {
      full_name: 'Nome completo',
      first_name: 'Nome',
      middle_name: 'Nome do meio',
      last_name: 'Sobrenome',
      second_last_name: 'Segundo sobrenome',
      infix: 'Antes do sobrenome (“van der”)',
      title: 'Tratamento',
      suffix: 'Sufixo',
      nickname: 'Apelido',
      email: 'E-mail',
      phone: 'Telefone',
      area_code: 'DDD',
      company: 'Empresa',
      job_title: 'Cargo',
      department: 'Departamento',
      birthday: 'Aniversário',
      birth_year: 'Ano de nascimento',
      birth_month: 'Mês de nascimento',
      birth_day: 'Dia de nascimento',
      street: 'Rua',
      house_number: 'Número',
      city: 'Cidade',
      region: 'Estado ou região',
      postal_code: 'CEP',
      country: 'País',
      address: 'Endereço completo',
      location: 'Local',
      groups: 'Grupos',
      notes: 'Anotações',
      url: 'Site',
      photo: 'Foto',
      yahoo_id: 'ID do Yahoo',
      type: 'Tipo de outra coluna',
    },
    more: {
      one: 'Mais {count} coluna do arquivo não aparece aqui.',
      other: 'Mais {count} colunas do arquivo não aparecem aqui.',
    },
    previewTitle: 'As primeiras pessoas, como serão lidas',
    preview: 'Mostrar prévia',
    previewChanged: 'A prévia mudou.',
    unnamed: 'Sem nome',
    nobody: 'Escolha primeiro a coluna de um nome, de um endereço de e-mail ou de um número de telefone.',
    empty: 'Assim não dá para ler ninguém.',
    changed: 'O arquivo mudou desde então. Estas são as colunas dele agora.',
    share: {
      people: {
        one: 'Compartilhar {count} pessoa com {application}',
        other: 'Compartilhar {count} pessoas com {application}',
      },
      moreThan: 'Compartilhar mais de {count} pessoas com {application}',
      anybody: 'Compartilhar as pessoas com {application}',
    },
    nameless: 'Ninguém vai ter nome: nenhuma coluna foi escolhida para os nomes.',
    useAsNames: 'Usar “{column}” como nomes',
    another: 'Escolher outro arquivo',
  },
  progress: {
    title: 'Lendo sua agenda de contatos',
    opening: 'A leitura está começando',
    gathered: { one: '{count} pessoa até agora', other: '{count} pessoas até agora' },
    mayClose: 'Você pode fechar esta página. A leitura continua sem ela.',
    reconnecting: 'A conexão caiu. Continuamos tentando.',
    stop: 'Parar',
  },
  accessGranted: {
    title: 'Não precisamos de mais nada',
    sentence: 'Estamos lendo sua agenda de contatos. A leitura continua sem esta página.',
    destroys: 'Então nosso acesso acaba, e {time} depois nossa cópia é destruída.',
  },
  finished: {
    title: 'Compartilhado com {application}',
    total: { one: '{count} pessoa', other: '{count} pessoas' },
    skipped: {
      lines: { one: '{count} linha ignorada', other: '{count} linhas ignoradas' },
      entries: { one: '{count} entrada ignorada', other: '{count} entradas ignoradas' },
    },
    nobody: 'Não há ninguém nesta agenda de contatos',
    nobodySentence: 'Ela foi lida até o fim. Volte a {application} para tentar com outra.',
    cut: 'Há mais pessoas na sua agenda de contatos do que podemos receber de uma vez. As primeiras foram compartilhadas.',
    skippedWhy: 'Não foi possível ler ninguém nestas partes do arquivo.',
    skippedLine: 'Linha {line}: {reason}',
    skippedWhyEntries: 'Não foi possível ler ninguém nestes registros da agenda de contatos.',
    skippedEntry: 'Registro {entry}: {reason}',
    skippedMore: { one: 'e mais {count}', other: 'e mais {count}' },
    skippedIn: {
      zip: 'Arquivo {part} do ZIP, linha {line}: {reason}',
      xlsx: 'Aba {part}, linha {line}: {reason}',
    },
    merged: {
      one: '{count} registro repetido foi mesclado.',
      other: '{count} registros repetidos foram mesclados.',
    },
    leftOut: {
      one: '{count} entrada não tem nome, endereço de e-mail nem número de telefone.',
      other: '{count} entradas não têm nome, endereço de e-mail nem número de telefone.',
    },
    passedOver: {
      zip: {
        one: 'Mais {count} arquivo do ZIP não foi lido.',
        other: 'Mais {count} arquivos do ZIP não foram lidos.',
      },
      xlsx: { one: 'Mais {count} aba não foi lida.', other: 'Mais {count} abas não foram lidas.' },
    },
    unread: 'N.º {parts}: {reason}',
    download: 'Baixar o que foi ignorado',
    downloadHint: 'Seu navegador recorta isso do seu arquivo. Nada é enviado.',
    downloadSome: 'Ele tem {count} delas.',
    downloadFailed:
      'Seu navegador não consegue mais ler o arquivo. Talvez ele tenha sido alterado ou movido.',
    downloadName: '{name}-ignorados',
    next: '{application} busca essas pessoas nos próximos minutos.',
    destroys: 'Nossa cópia é destruída em até {time}.',
  },
  skipReasons: {
    empty: 'não há nenhuma pessoa',
    too_long: 'texto longo demais para ler',
    malformed: 'não segue o formato esperado',
    not_given: 'está na lista, mas não foi entregue',
  },
  unreadReasons: {
    empty: 'não há nada',
    not_people: 'não é uma lista de pessoas',
    picture: 'uma imagem',
    archive: 'um arquivo compactado',
    locked: 'tem senha',
    damaged: 'tem defeito',
    too_large: 'é grande demais para ler',
    hidden: 'não está visível',
    other_columns: 'outras colunas',
  },
  closing: {
    byItself: 'Esta página se fecha sozinha. Se continuar aberta, feche-a e volte a {application}.',
    byHand: 'Você pode fechar esta página e voltar a {application}.',
    button: 'Fechar esta página',
    cannot: 'O seu navegador só deixa você fechar esta página.',
    back: 'Voltar para {application}',
  },
  credentials: {
    secondWay:
      '{source} não nos deu acesso. Em vez disso, você pode compartilhar sua agenda de contatos com uma senha.',
    destroys:
      'Usamos a senha só para isso e a excluímos quando terminamos. O que lemos é destruído {time} depois.',
    address: 'Endereço de e-mail',
    username: 'Nome de usuário',
    server: 'Servidor',
    serverHint: 'Deixe em branco para procurarmos o servidor, ou digite um nome como dav.example.com.',
    steps: 'Como obter',
    show: 'Mostrar',
    hide: 'Ocultar',
    submit: 'Compartilhar com {application}',
    checking: 'Verificando…',
    file: 'Usar um arquivo',
    leave: 'Agora não: voltar a {application}',
    problems: {
      missing: 'Preencha todos os campos.',
      too_often: 'Foram muitas tentativas em pouco tempo. Espere um minuto e tente de novo.',
      elsewhere:
        'Segundo o domínio do seu endereço, sua agenda de contatos está no servidor que preenchemos. Se você continuar, sua senha vai para lá: faça isso só se conhecer esse servidor.',
      credentials_rejected:
        '{source} não aceitou os dados. Confira o que você digitou e cole a senha outra vez.',
      app_password_required:
        '{source} não aceitou os dados. Sua senha habitual não vale aqui: use uma criada com os passos desta página e, se já tiver uma, cole-a outra vez.',
    },
  },
  approval: {
    title: 'Fale com seu administrador',
    sentence:
      'Na sua organização, só é possível compartilhar a agenda de contatos com {application} depois que um administrador aprova. Nada foi lido.',
    message: 'Uma mensagem que você pode enviar',
    subject: 'Aprovação para {application}',
    body: 'Olá,\n\nEu gostaria de compartilhar minha agenda de contatos com {application}. Na nossa organização, um administrador precisa aprovar isso uma vez. A página para aprovar está aqui:\n\n{link}\n\nEla pede permissão para ler os contatos de quem der o próprio consentimento, e nada mais.\n\nAgradeço desde já.',
    mail: 'Enviar por e-mail',
    link: 'A página para o administrador',
    copy: 'Copiar a mensagem',
    copyLink: 'Copiar o endereço',
    copied: 'Copiado',
    goOn: 'Já tenho a aprovação: continuar',
    leave: 'Agora não: voltar a {application}',
    good: 'Esta página ainda vale por {time}. Depois disso, comece de novo em {application}.',
    approved: {
      title: 'Aprovado',
      sentence:
        'As pessoas da sua organização já podem compartilhar a agenda de contatos, cada uma quando der seu consentimento. Você pode fechar esta página.',
    },
    notApproved: { title: 'Não aprovado', sentence: 'Nada mudou. Você pode fechar esta página.' },
  },
  failed: {
    title: 'Nada foi compartilhado',
    denied: 'Sua agenda de contatos continua só com você',
    stopped: 'Você parou a leitura. O que tinha sido lido foi destruído, e {application} não recebe nada.',
    boxIsWhere:
      'Volte para {application}, comece de novo e marque a caixa na página que pergunta o que podemos ler.',
    tryAgain: 'Tentar de novo',
  },
  expired: {
    title: 'Este link expirou',
    sentence:
      'Isto não foi concluído a tempo, e nada foi compartilhado. Volte a {application} e comece de novo.',
  },
  destroyed: {
    title: 'Nossa cópia foi destruída',
    sentence:
      'O que lemos ficou à disposição de {application}, e esse prazo acabou. Você pode fechar esta página.',
  },
  alreadyUploaded: {
    title: 'Um arquivo já foi compartilhado aqui',
    sentence:
      'Vale o primeiro arquivo, e nenhum outro é lido. Volte a {application} para compartilhar outro.',
  },
  linkUsed: {
    title: 'Este link já foi usado',
    sentence:
      'Ele pede acesso a uma agenda de contatos uma única vez, e a resposta veio de outro navegador. Para compartilhar uma agenda de contatos a partir daqui, volte a {application} e comece de novo.',
  },
  doneHere: {
    title: 'Não há mais nada a fazer aqui',
    sentence: 'O resultado da sua resposta aparece no lugar de onde você veio. Você pode fechar esta página.',
  },
  unmatchedCallback: {
    title: 'Esta etapa não pode continuar aqui',
    sentence:
      'Ela já terminou, ou foi iniciada em outro navegador. Nada mudou. Se você ainda quiser compartilhar sua agenda de contatos, volte para onde estava e comece de novo.',
    cookies:
      'Se você vir isto outra vez, talvez seu navegador esteja bloqueando cookies. Permita-os para esta página ou use outro navegador.',
  },
  proxyWorks: {
    title: 'Sua URL de proxy funciona',
    sentence:
      'A página nesse endereço nos passou os parâmetros deste teste, como fará depois de cada consentimento. Não é preciso fazer mais nada.',
  },
  proxyPage: {
    title: 'Um momento…',
    sentence:
      'Depois que você responde ao seu provedor, esta página leva você adiante sozinha. Se ela ainda estiver aqui em um minuto, feche-a, volte para onde estava e comece de novo.',
    noScript:
      'O JavaScript está desativado no seu navegador, e esta página precisa dele. Ative-o e recarregue a página: ela continua a partir daqui.',
    forDevelopers: 'Você colocou esta página no seu site? Verifique se ela leva ao serviço.',
    test: 'Testar esta página',
  },
  front: {
    title: 'Sua agenda de contatos, compartilhada quando você quiser',
    sentence:
      'Um aplicativo pede, você decide, e este serviço leva a ele sua agenda de contatos: do seu provedor ou de um arquivo. Nada é lido antes de você concordar, e nossa cópia é destruída pouco depois.',
    begin:
      'Não há nada para começar aqui. Vá até o aplicativo que pede sua agenda de contatos e siga o link dele.',
  },
  availability: {
    title: 'Quais agendas de contatos podem ser lidas',
    sentence:
      'Conta o que foi lido aqui nas últimas 24 horas. Quem disse não ou digitou a senha errada não é contado.',
    none: 'Este serviço lê apenas arquivos.',
    ok: 'Pode ser lida',
    degraded: 'Agora falha com frequência',
    off: 'Agora não pode ser lida',
    unknown: 'Poucos dados',
    good: '{percent} deram certo',
    time: 'Metade leva até {median}; quase todas, até {most}',
    last: 'Última leitura: {time}',
  },
  unknown: {
    title: 'Não há nada aqui',
    sentence:
      'Este link está incompleto ou é antigo demais. Volte para onde você o encontrou e comece de novo.',
  },
  waiting: {
    title: 'Um momento',
    sentence: 'Não podemos responder agora. Tente de novo em alguns segundos.',
  },
  error: {
    title: 'Algo deu errado do nosso lado',
    sentence: 'A culpa não é sua. Tente de novo em alguns minutos.',
    reference: 'Se for relatar isto, informe este número: {requestId}',
  },
  events: {
    initializing: 'Aguardando permissão, uma senha ou um arquivo',
    initialized: 'Permissão ou arquivo recebido',
    gathering: 'Lendo a agenda de contatos',
    cut: 'A agenda de contatos tem mais pessoas do que podemos ler; as outras ficaram de fora',
    complete: 'A agenda de contatos foi lida',
  },
  failures,
};
