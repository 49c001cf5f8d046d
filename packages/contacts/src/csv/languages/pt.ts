import type { Language } from '../language.js';

export const portuguese: Language = {
  tag: 'pt',
  nouns: {
    name: 'nome|nomes|contato|contatos|contacto|contactos',
    full_name: `nome completo|mostrar nome|apresentar como|exibir como|mostrar como|nome de exibição|
      nome para exibição|nome exibido|nome a apresentar|nome a exibir|nome de apresentação|
      nome e sobrenome|nome sobrenome|nome e apelido|nome apelido|nomes e sobrenomes|sobrenome e nome|
      sobrenome nome|apelido e nome|pessoa de contato|pessoa de contacto|pessoa para contato|
      contato principal|nome da pessoa|nome formatado|nome e apelidos|nomes completos|
      primeiro e último nome|nome próprio e apelido|pessoa|participante|destinatário`,
    sort_as: 'arquivar como|salvar como|guardar como|ordenar por|classificar como|ordenar como',
    first_name: 'primeiro nome|nome próprio|primeiros nomes|nomes próprios|prenome|nome de batismo|nome 1',
    middle_name: `nome do meio|segundo nome|nomes do meio|outros nomes apelidos|outros nomes|
      nome intermediário|nome intermédio|inicial do meio|nomes adicionais|nome adicional|
      inicial do nome do meio|nome 2|2 nome`,
    last_name: 'último nome|sobrenome|sobrenomes|apelidos|nome de família|nomes de família|últimos nomes',
    second_last_name: 'segundo apelido',
    surname_or_nickname: 'apelido',
    prefix: `tratamento|prefixo|prefixos|forma de tratamento|saudação|pronome de tratamento|sr sra|
      vocativo`,
    title: 'título|títulos|título académico|título acadêmico|titulação',
    suffix: 'sufixo|sufixos',
    nickname: `apelido familiar|alcunha|nome curto|como gosta de ser chamado|nome social|pseudônimo|
      pseudónimo|nome preferido`,
    email: `e mail|email|mail|e mails|emails|mails|endereço eletrônico|endereço eletrónico|
      endereço electrónico|correio eletrônico|correio eletrónico|correio electrónico|email alternativo|
      conta de email|conta de e mail`,
    phone: `telefone|telefones|fone|fones|tel|tels|telef|tlf|telem|fixo|linha fixa|número de contato|
      número de contacto|retorno de chamada|tel de resposta|telefone de retorno|chamada de retorno|
      radiofone|radiotelefone|rádio|rdis|telex|telefone de texto|whatsapp|whats app|whats|zap|
      n° de contato|n de contato`,
    area_code: `ddd|código de área|código da área|indicativo|indicativo regional|prefixo telefônico|
      prefixo telefónico`,
    street: `logradouro|rua|ruas|rua av|endereço linha 1|linha de endereço 1|linha de endereço|
      linha 1 do endereço|avenida|arruamento|morada linha 1|linha de morada 1|travessa`,
    street_more: `complemento|compl|bairro|bairros|endereço linha 2|endereço linha 3|linha de endereço 2|
      linha de endereço 3|linha 2 do endereço|morada linha 2|linha de morada 2|apartamento|apto|bloco|
      andar|freguesia|endereço adicional|endereço complementar|ponto de referência|edifício|
      endereço estendido|lugar freguesia`,
    house_number: `número da casa|n° da casa|n da casa|número do endereço|número do imóvel|
      número residência|num casa|porta|número do prédio|número logradouro|n° logradouro|n logradouro`,
    city: 'cidade|cidades|localidade|localidades|município|municípios|concelho|vila|povoação',
    region: `estado|estados|província|províncias|distrito|distritos|região|regiões|unidade federativa|
      unidade da federação|concelho distrito`,
    region_code: `código do estado|código da província|código da região|sigla do estado|sigla estado|
      código estado`,
    postal_code: `código postal|códigos postais|cód postal|código de endereçamento postal|cpostal|
      código do correio|cep`,
    country: 'país|países|nação',
    country_code: `código do país|código de país|código país|ddi|indicativo do país|
      indicativo internacional|sigla do país`,
    box: 'caixa postal|apartado',
    address: `endereço|endereços|morada|moradas|endereço de correspondência|endereço para correspondência|
      endereço físico`,
    whole_address: 'endereço formatado|etiqueta de endereço|morada formatada|bloco de endereço',
    company: `empresa|empresas|organização|organizações|companhia|razão social|firma|instituição|
      instituições|entidade|entidades|empregador|entidade patronal|organismo|associação|nome fantasia|
      sociedade|local de trabalho|corporação|escola|universidade|faculdade|colégio|denominação social|
      nome comercial|empresa onde trabalha`,
    job_title: `cargo|cargos|cargo profissional|posição|posto|função|funções|título profissional|
      posto de trabalho|título do trabalho|designação do cargo|categoria profissional`,
    profession: `profissão|profissões|ocupação|atividade|atividade profissional|ofício|actividade|
      actividade profissional`,
    department: `departamento|departamentos|setor|sector|depto|dept|seção|secção|divisão|área|unidade|
      unidade organizacional|gerência|repartição`,
    groups: `categorias|categoria|grupos|grupo|etiquetas|marcadores|listas de distribuição|
      lista de distribuição|listas de e mail|lista de e mail|tags|associação a grupos|segmento|rótulos`,
    birthday: `data de nascimento|data nascimento|data nasc|data de nasc|data nascim|dt nascimento|
      dt nasc|dt de nascimento|nascimento|nasc|d nasc|nascido em|dia do aniversário|data de aniversário|
      data do aniversário|data aniversário|aniversário natalício|data do nascimento|dtnasc|nascido a`,
    birthday_or_anniversary: 'aniversário|aniversários',
    birth_month: 'mês do aniversário|mês de aniversário',
    year: 'ano',
    month: 'mês',
    day: 'dia',
    photo: 'foto|fotos|fotografia|imagem|retrato|avatar',
    location: 'localização|localizações|local|locais|lugar',
    notes: `notas|nota|observações|observação|anotações|anotação|informações|informação|comentários|
      comentário|obs|informações adicionais|outras informações|informação adicional|info|descrição|
      apontamentos|mais informações|informações complementares|lembretes|observações gerais|detalhes|
      dados adicionais|memorando|recado`,
    url: `páginas web|página|site|sites|sítio|website|web site|internet|url|homepage|home page|
      página pessoal|página inicial|blog|blogue|www|perfil|web|página principal`,
    type: 'tipo|tipos|rótulo|etiqueta',
    company_fact: `ramo de atividade|faturamento|faturamento anual|número de funcionários|
      n° de funcionários|n de funcionários|cnae|natureza jurídica|porte da empresa|ano de fundação|
      volume de negócios`,
    ignored: `datas especiais|data especial|aniversário de casamento|data de casamento|data do casamento|
      bodas|sexo|gênero|género|filhos|nome de tela|nome para exibição do email|
      nome para exibição do email 2|nome para exibição do email 3|nome para exibição do e mail|
      nome a apresentar para o correio electrónico|nome a apresentar para o correio electrónico 2|
      nome a apresentar para o correio electrónico 3|nome a apresentar para o correio eletrónico|
      nome de exibição do email|nome de exibição do e mail|tipo de email|tipo de email 2|tipo de email 3|
      tipo de e mail|tipo de correio electrónico|tipo de correio electrónico 2|
      tipo de correio electrónico 3|cpf|cnpj|rg|rg ie|inscrição estadual|inscrição municipal|nif|nipc|
      contribuinte|bi|cartão de cidadão|cartão do cidadão|bilhete de identidade|identidade|documento|pis|
      pasep|ctps|título de eleitor|cnh|código do governo|código da empresa|id|identificador|identificação|
      conta|contas|conta bancária|agência|banco|iban|nib|pix|chave pix|informações para cobrança|
      dados para facturação|dados para faturação|dados de faturação|dados de cobrança|
      informações de cobrança|hobby|hobbies|passatempo|passatempos|interesses|iniciais|
      disponibilidade da internet|disponibilidade de internet|livre ocupado|palavras chave|palavra chave|
      idioma|idiomas|língua|língua materna|quilometragem|prioridade|confidencialidade|sensibilidade|
      indicação|indicado por|referido por|recomendado por|referenciado por|usuário 1|usuário 2|usuário 3|
      usuário 4|utilizador 1|utilizador 2|utilizador 3|utilizador 4|personalizado 1|personalizado 2|
      personalizado 3|personalizado 4|campo personalizado|mensagens instantâneas|mensagem instantânea|
      mensageiro instantâneo|bate papo|chat|servidor de diretório|servidor de directórios|
      servidor de diretórios|gabinete|sala|código do cliente|código cliente|n° de cliente|n de cliente|
      n° do cliente|n do cliente|número de cliente|número do cliente|n° de sócio|n de sócio|n° sócio|
      n sócio|número de sócio|matrícula|n° de aluno|n de aluno|nacionalidade|naturalidade|
      local de nascimento|país de nascimento|cidade de nascimento|nome de solteira|nome de solteiro|
      estado civil|religião|situação|status|idade|data de admissão|data de inscrição|data de registo|
      data de cadastro|data cadastro|data de entrada|data de saída|passaporte|data de óbito|
      data de falecimento|nome de usuário|nome de utilizador|senha|palavra passe|latitude|longitude|fonte|
      origem|boletim|evento|eventos|relação|relações|parentesco|número da fatura|assistente|secretária|
      secretário|tipo sanguíneo|grupo sanguíneo|carimbo de data hora|carimbo de data|escolaridade|
      filiação|turma|skype|facebook|twitter|instagram|data de criação|data de modificação|
      última atualização|última modificação|carro|auto|automóvel|placa`,
  },
  kinds: {
    home: `casa|pessoal|pessoais|particular|particulares|privado|privada|domicílio|residência|residencial|
      residenciais|domiciliar|familiar|onde mora`,
    work: `trabalho|comercial|comerciais|escritório|serviço|profissional|profissionais|laboral|empresarial|
      corporativo|corporativa|institucional|direto|direta|directo`,
    other: 'outro|outra|outros|outras|alternativo|alternativa|adicional',
    school: 'escola|universidade|faculdade|colégio|escolar',
    mobile: `celular|celulares|cel|móvel|móveis|telemóvel|telemóveis|tlm|telm|telefone celular|
      telefone móvel|tel celular|tel móvel|número celular|número de celular|número do celular|n° do celular|
      n do celular|n° celular|n celular|n° de celular|n de celular|número de telemóvel|n° telemóvel|
      n telemóvel|n° de telemóvel|n de telemóvel|número do telemóvel|cell|sms|smartphone|iphone|
      fone celular`,
    fax: 'fax|telefax|número de fax|número do fax|n° de fax|n de fax|n° fax|n fax|fac símile|faxes',
    pager: 'pager|bip|pagers|número do pager|número de pager|bipe',
    main: 'principal|central|sede|central telefônica|central telefónica',
    car: 'carro|auto|automóvel',
    assistant: 'assistente|secretária|secretário|secretaria',
    billing: 'cobrança|faturamento|faturação|facturação|fatura|factura',
    shipping: 'entrega|envio|entregas|remessa',
  },
  fillers: `de|do|da|dos|das|o|a|os|as|no|na|nos|nas|em|e|ou|para|por|com|ao|seu|sua|seus|teu|tua|meu|minha|
    um|uma|n|n°|nro|núm|número|números|primeiro|primeira|primário|primária|secundário|secundária|contato|
    contatos|contacto|contactos|pessoa|pessoas|cliente|clientes|sócio|sócios|membro|membros|associado|
    associados|funcionário|funcionários|colaborador|empregado|aluno|alunos|aluna|estudante|participante|
    participantes|convidado|destinatário|usuário|utilizador|paciente|titular|inscrito|preferencial|
    preferido|atual|actual|completo|completa|geral|válido|obrigatório|opcional|se|tiver|campo|valor|dados|
    dado|padrão|fornecido|endereçamento|diurno|noturno|internacional|candidato|responder|informe|digite|
    qual|dd mm aaaa|aaaa mm dd`,
  somebodyElse: `cônjuge|esposo|esposa|marido|mulher|companheiro|companheira|parceiro|parceira|mãe|pai|
    filho|filha|encarregado de educação|encarregado|responsável|responsáveis|responsável legal|tutor|
    gerente|gerenciador|gestor|gestora|chefe|superior|supervisor|diretor|director|emergência|emergências|
    contato de emergência|contacto de emergência|em caso de emergência|criado|criado por|modificado|
    modificado por|atualizado|alterado|proprietário|proprietária|dono|criador|professor|professora|médico|
    médica|vendedor|vendedora|representante|consultor|agente|corretor|fiador|avalista|avó|avô|noivo|noiva|
    padrinho|madrinha|gerente de conta`,
  ordinals: [
    '1o|1a',
    'segundo|segunda|dois|2o|2a',
    'terceiro|terceira|três|3o|3a',
    'quarto|quarta|quatro|4o',
    'quinto|quinta|cinco|5o',
  ],
  whole: {
    'telefone para recados': 'phone other',
    'telefone para recado': 'phone other',
    'telefone recado': 'phone other',
    'telefone principal da empresa': 'phone main',
    'fax da empresa': 'phone work fax',
    'fax empresa': 'phone work fax',
    'celular da empresa': 'phone mobile',
    'telemóvel da empresa': 'phone mobile',
    'celular empresa': 'phone mobile',
    'endereço 1': 'street',
    'endereço 2': 'street_more',
    'endereço 3': 'street_more',
    'morada 1': 'street',
    'morada 2': 'street_more',
  },
  doubtful: {
    // "Endereço" of lists by hand.
    end: 'address',
    // "Unidade Federativa", the state in Brazil.
    uf: 'region',
    // "Código postal" in Portugal.
    cp: 'postal_code',
    // "Caixa postal".
    cx: 'box',
    // "Residencial" of lists by hand.
    res: 'home',
  },
};
