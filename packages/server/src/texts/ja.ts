import { failures } from './failures/ja.js';
import type { Texts } from './texts.js';

/* Half a space on both sides of what is written in Latin letters or digits, and of names, but not beside full-width marks. */
export const ja: Texts = {
  upload: {
    title: 'アドレス帳を {application} と共有',
    reads: '読み取るのは、{fields}です。',
    destroys: 'ファイルは読み取りが終わるとすぐに、読み取った内容はその {time}後に削除します。',
    choose: 'ファイルを選択',
    drop: 'または、このページのどこかにドロップ',
    another: '別のファイルを選択',
    kinds: {
      csv: 'CSV ファイル（.csv）、{size} まで',
      vcard: 'vCard ファイル（.vcf）、{size} まで',
      any: 'vCard（.vcf）、CSV（.csv）、Excel（.xlsx）のファイル、またはそれらの ZIP、{size} まで',
    },
    submit: 'ファイルを {application} と共有',
    untilThen: 'ボタンを押すまで、お使いのデバイスからは何も送信されません。',
    sending: '{file} を送信しています',
    sent: '{size} のうち {sent}',
    stop: '送信を中止',
    stopped: '中止しました。何も共有されていません。',
  },
  delivery: {
    whole: '{application}はアドレス帳全体を受け取ります。',
    picked: '{application}が受け取るのは、選んだ人だけです。',
  },
  choice: {
    title: '{application}と共有する人を選んでください',
    owner: '{application}には、ご自身のお名前とメールアドレスも伝わります。',
    others: 'それ以外の人のデータは、すぐに破棄されます。',
    gets: '{application}は、選んだ人についてアドレス帳にある次のデータを受け取ります：{fields}。',
    submit: { other: '{count}人を{application}と共有' },
    cancel: '誰も共有しない',
    nobody: '1人以上を選ぶか、「誰も共有しない」を選んでください。',
    changed: 'この選択は終了しています。別のタブで済んでいるか、期限が切れています。',
    empty: 'このアドレス帳には誰もいません。別のアドレス帳を試すことができます。',
    leave: '共有せずに戻る',
    page: '{page}/{pages}ページ',
    previous: '前のページ',
    next: '次のページ',
    goOn: '次へ',
    reviewTitle: { other: '{count}人を{application}と共有しますか？' },
    more: { other: 'ほか{count}人' },
    back: '選択を変更',
    addressOf: '共有するアドレス：{name}',
    allAddresses: { other: '{count}件のアドレスすべて' },
    sharedNobody: '誰も共有しませんでした。読み取った内容は破棄されました。',
  },
  fields: {
    names: '名前',
    emails: 'メールアドレス',
    phones: '電話番号',
    birthdays: '誕生日',
    work: '勤務先',
    groups: 'グループ',
    addresses: '住所',
    photos: '写真',
    notes: 'メモ',
    urls: 'ウェブアドレス',
  },
  problems: {
    nothing_sent: 'ファイルが選択されていないか、ファイルが空です。アドレス帳のファイルを選択してください。',
    unknown_format:
      'このファイルは、対応しているアドレス帳ではありません。vCard（.vcf）、CSV（.csv）、Excel（.xlsx）のファイル、またはそれらの ZIP を選択してください。',
    too_large:
      'このファイルは、受け取れる上限の {size} を超えています。写真を含めずに書き出してみてください。',
    already_used: 'このリンクでは、すでにファイルが共有されています。何も変更されていません。',
    arriving: 'このリンクでは、ほかのファイルがまだ送信中です。数秒待ってから、もう一度お試しください。',
    several_files: 'ファイルが複数あります。1 つだけ選択してください。',
    connection_lost: 'サーバーに接続できませんでした。接続を確認して、もう一度お試しください。',
    failed: 'こちら側で問題が発生しました。もう一度お試しください。',
  },
  terminal: {
    received: 'ファイルを受け取り、読み取っています。',
    choose:
      '共有する人はご自身で選びます。それにはブラウザが必要です。ブラウザで {url} を開き、そのページからファイルを送信してください。',
    askedAbout:
      'ファイルを受け取りましたが、内容のわからない列があります。ブラウザで {url} を開いてこのファイルを選択し、各列の内容を指定してください。',
  },
  mistaken: {
    empty: 'このファイルには何も入っていません。',
    pdf: 'PDF のようです。作成元のプログラムから、連絡先を vCard または CSV で書き出してください。',
    image: '画像のようです。アドレス帳から、連絡先を vCard または CSV で書き出してください。',
    archive: '圧縮ファイルのようです。先に展開してください。',
    web_page: 'ウェブページのようです。',
    document: 'Word 文書のようです。人の一覧を表計算ソフトにコピーし、.xlsx または CSV で保存してください。',
    workbook: '別の種類の表計算ファイルのようです。先に .xlsx または CSV で保存してください。',
    empty_workbook: 'このブックの表示されているシートには、人の一覧がありません。',
    locked: 'このファイルにはパスワードがかかっています。先にパスワードなしで保存してください。',
    calendar: 'カレンダーのようです。',
    text: '人の一覧を含まないテキストのようです。',
    outlook_data:
      'Outlook データファイルのようです。Outlook で「ファイル」›「開く/エクスポート」›「インポート/エクスポート」›「ファイルにエクスポート」の順に選択し、コンマ区切りのテキストファイルを選択してください。',
    outlook_mac:
      'Outlook for Mac のアーカイブのようです。ブラウザで Outlook を開き、「連絡先」›「連絡先の管理」›「連絡先のエクスポート」の順に選択してください。',
    outlook_message:
      'Outlook のメッセージのようです。Outlook で「ファイル」›「開く/エクスポート」›「インポート/エクスポート」›「ファイルにエクスポート」の順に選択し、コンマ区切りのテキストファイルを選択してください。',
    apple_archive:
      'Apple の「連絡先」のアーカイブのようです。Mac で「連絡先」を開き、「編集」›「すべてを選択」、次に「ファイル」›「書き出す」›「vCardを書き出す」の順に選択してください。',
    numbers:
      'Numbers のスプレッドシートのようです。Numbers で「ファイル」›「書き出す」›「CSV」の順に選択してください。',
    something_else: '別の種類のファイルのようです。',
  },
  guides: {
    title: 'ファイルがまだない場合',
    of: '{source} からファイルを書き出す手順',
    others: 'その他のプログラム',
    more: 'ほかのプログラムを表示',
    open: '{source} を開く',
    newWindow: '新しいタブで開きます',
  },
  columns: {
    title: 'それぞれの列の内容は何ですか？',
    sentence:
      'ファイルの列の内容を確実には判断できませんでした。各列の上で内容を選択し、下に表示される人の情報を確認してください。確認が済むまで、何も共有されません。',
    region: 'ファイルの列',
    heading: '1 行目は見出し',
    column: '{number} 列目',
    none: '使用しない',
    ofKind: '{field}（{kind}）',
    kinds: {
      Home: '自宅',
      Work: '勤務先',
      Mobile: '携帯',
      Main: '代表',
      'Home Fax': '自宅 FAX',
      'Work Fax': '勤務先 FAX',
      'Other Fax': 'その他の FAX',
      Pager: 'ポケットベル',
      School: '学校',
      Other: 'その他',
    },
    groups: { name: '名前', contact: 'メールと電話', work: '仕事', address: '住所', more: 'その他' },
    fields: {
      full_name: '氏名',
      first_name: '名',
      middle_name: 'ミドルネーム',
      last_name: '姓',
      second_last_name: '第二の姓',
      infix: '姓の前につく語（「van der」など）',
      title: '敬称',
      suffix: '名前の接尾辞',
      nickname: 'ニックネーム',
      email: 'メールアドレス',
      phone: '電話番号',
      area_code: '市外局番',
      company: '会社名',
      job_title: '役職',
      department: '部署',
      birthday: '誕生日',
      birth_year: '生まれた年',
      birth_month: '生まれた月',
      birth_day: '生まれた日',
      street: '町名・番地',
      house_number: '家屋番号',
      city: '市区町村',
      region: '都道府県または地域',
      postal_code: '郵便番号',
      country: '国',
      address: '住所全体',
      location: '場所',
      groups: 'グループ',
      notes: 'メモ',
      url: 'ウェブサイト',
      photo: '写真',
      yahoo_id: 'Yahoo の ID',
      type: '別の列の種類',
    },
    more: { other: 'ほかに {count} 列ありますが、ここには表示されていません。' },
    previewTitle: '最初の数人（読み取られる内容）',
    preview: 'プレビューを表示',
    previewChanged: 'プレビューが変わりました。',
    unnamed: '名前なし',
    nobody:
      'このままでは誰も読み取れません。名前、メールアドレス、電話番号のいずれかの列を選択してください。',
    changed: 'ファイルがその後変更されました。現在の列はこのとおりです。',
    submit: 'この人たちの情報を {application} と共有',
    another: '別のファイルを選択',
  },
  progress: {
    title: 'アドレス帳を読み取っています',
    opening: '読み取りを始めています',
    gathered: { other: 'これまでに {count} 人' },
    mayClose: 'このページは閉じてもかまいません。読み取りはそのまま続きます。',
    reconnecting: '接続が切れました。再接続を試みています。',
  },
  accessGranted: {
    title: '必要な操作は以上です',
    sentence: 'アドレス帳を読み取っています。このページを閉じても、読み取りは続きます。',
    destroys: '読み取りが終わるとアクセスも終了し、こちらのコピーはその {time}後に破棄されます。',
  },
  finished: {
    title: '{application} と共有しました',
    total: { other: '{count} 人' },
    skipped: { other: '{count} 件をスキップ' },
    nobody: 'このアドレス帳には誰も登録されていません',
    nobodySentence: '最後まで読み取りました。別のアドレス帳を試すには、{application} に戻ってください。',
    cut: 'アドレス帳の人数が、一度に受け取れる数を超えています。先頭から順に共有しました。',
    skippedWhy: 'ファイルの次の部分からは、誰も読み取れませんでした。',
    skippedLine: '{line} 行目：{reason}',
    skippedWhyEntries: 'アドレス帳の次の項目からは、誰も読み取れませんでした。',
    skippedEntry: '{entry} 番目の項目：{reason}',
    skippedMore: { other: 'ほか {count} 件' },
    skippedIn: {
      zip: 'アーカイブの {part} 番目のファイル、{line} 行目：{reason}',
      xlsx: '{part} 番目のシート、{line} 行目：{reason}',
    },
    merged: { other: '重複していた {count} 件を統合しました。' },
    leftOut: { other: '名前、メールアドレス、電話番号のいずれもない {count} 件を除外しました。' },
    passedOver: {
      zip: { other: 'アーカイブにあるほかの {count} 個のファイルは読み取りませんでした。' },
      xlsx: { other: 'ほかの {count} 枚のシートは読み取りませんでした。' },
    },
    unread: '番号 {parts}：{reason}',
    download: 'スキップした部分をダウンロード',
    downloadHint: 'お使いのブラウザがファイルから取り出します。何も送信されません。',
    downloadFirst: '含まれるのは最初の {count} 件です。',
    downloadFailed: 'ブラウザがファイルを読み取れなくなりました。変更または移動された可能性があります。',
    downloadName: '{name}-スキップ分',
    next: '数分以内に {application} が受け取ります。',
    destroys: 'こちらのコピーは {time}以内に破棄されます。',
  },
  skipReasons: {
    empty: '人の情報がありません',
    too_long: '長すぎて読み取れません',
    malformed: '正しい形式で書かれていません',
    not_given: '一覧にはありますが、提供されませんでした',
  },
  unreadReasons: {
    empty: '何も入っていません',
    not_people: '人の一覧ではありません',
    picture: '画像です',
    archive: '圧縮ファイルです',
    locked: 'パスワードがかかっています',
    damaged: '破損しています',
    too_large: '大きすぎて読み取れません',
    hidden: '非表示です',
    other_columns: '列の構成が異なります',
  },
  closing: {
    byItself: 'このページは自動的に閉じます。開いたままの場合は、閉じて {application} に戻ってください。',
    byHand: 'このページを閉じて、{application} に戻ってください。',
    button: 'このページを閉じる',
  },
  credentials: {
    secondWay:
      '{source} から許可が得られませんでした。代わりに、パスワードを使ってアドレス帳を共有できます。',
    destroys:
      'パスワードはこのためだけに使い、終わると削除します。読み取った内容はその {time}後に破棄されます。',
    address: 'メールアドレス',
    username: 'ユーザー名',
    server: 'サーバー',
    serverHint: '空欄の場合は自動で探します。dav.example.com のような名前を入力することもできます。',
    steps: '取得の手順',
    show: '表示',
    hide: '隠す',
    submit: '{application} と共有',
    checking: '確認しています…',
    file: '代わりにファイルを使う',
    leave: '今はしない（{application} に戻る）',
    problems: {
      missing: 'すべての欄に入力してください。',
      too_often: '短い時間に何度も試されました。1 分ほど待ってから、もう一度お試しください。',
      elsewhere:
        'メールアドレスのドメインによると、アドレス帳は入力欄に示したサーバーにあります。続けると、パスワードはそのサーバーに送られます。ご存じのサーバーである場合にだけ続けてください。',
      credentials_rejected:
        '{source} で受け付けられませんでした。入力内容を確認し、パスワードをもう一度貼り付けてください。',
      app_password_required:
        '{source} で受け付けられませんでした。いつものパスワードは使えません。このページの手順で作成したものを使ってください。すでに作成済みの場合は、もう一度貼り付けてください。',
    },
  },
  approval: {
    title: '管理者に依頼してください',
    sentence:
      'お使いの組織では、アドレス帳を {application} と共有するには、先に管理者の承認が必要です。何も読み取られていません。',
    message: '送信できるメッセージ',
    subject: '{application} の承認のお願い',
    body: 'お疲れさまです。\n\nアドレス帳を {application} と共有したいと考えています。組織の設定により、管理者の承認が一度必要です。承認のページはこちらです。\n\n{link}\n\nこのページで求められるのは、自分で同意した人の連絡先を読み取る許可だけです。\n\nよろしくお願いいたします。',
    mail: 'メールで送信',
    link: '管理者用のページ',
    copy: 'メッセージをコピー',
    copyLink: 'アドレスをコピー',
    copied: 'コピーしました',
    goOn: '承認されたので続ける',
    leave: '今はしない（{application} に戻る）',
    good: 'このページはあと {time}有効です。その後は、{application} でもう一度始めてください。',
    approved: {
      title: '承認しました',
      sentence:
        '組織のメンバーは、それぞれが同意すればアドレス帳を共有できるようになりました。このページは閉じてかまいません。',
    },
    notApproved: {
      title: '承認されませんでした',
      sentence: '何も変更されていません。このページは閉じてかまいません。',
    },
  },
  failed: {
    title: '何も共有されませんでした',
    denied: 'アドレス帳は共有されません',
    boxIsWhere:
      '{application} に戻って、もう一度始めてください。チェックボックスは、読み取りの範囲を確認するページにあります。',
    tryAgain: 'もう一度試す',
  },
  expired: {
    title: 'このリンクは期限切れです',
    sentence:
      '時間内に完了しなかったため、何も共有されていません。{application} に戻って、もう一度始めてください。',
  },
  destroyed: {
    title: 'こちらのコピーは破棄されました',
    sentence:
      '読み取った内容は {application} が受け取るために保管していましたが、期限が過ぎました。このページは閉じてかまいません。',
  },
  alreadyUploaded: {
    title: 'すでにファイルが共有されています',
    sentence:
      '有効なのは最初のファイルだけで、ほかは読み取られません。別のファイルを共有するには、{application} に戻ってください。',
  },
  linkUsed: {
    title: 'このリンクは使用済みです',
    sentence:
      'このリンクでアドレス帳へのアクセスを求められるのは一度だけで、別のブラウザですでに回答されています。このブラウザからアドレス帳を共有するには、{application} に戻って、もう一度始めてください。',
  },
  doneHere: {
    title: 'ここでの操作は終わりました',
    sentence: '回答の結果は、元の画面に表示されます。このページは閉じてかまいません。',
  },
  unmatchedCallback: {
    title: 'この手順はここでは続けられません',
    sentence:
      'すでに終了しているか、別のブラウザで始められたものです。何も変更されていません。アドレス帳を共有する場合は、元の画面に戻って、もう一度始めてください。',
    cookies:
      'もう一度この画面が表示される場合は、ブラウザが Cookie をブロックしている可能性があります。このページで Cookie を許可するか、別のブラウザを使ってください。',
  },
  proxyWorks: {
    title: 'Proxy URL は正しく動作しています',
    sentence:
      '設置されたページから、このテストのパラメータが届きました。同意が得られるたびに、同じように届きます。ほかに必要な操作はありません。',
  },
  proxyPage: {
    title: 'しばらくお待ちください…',
    sentence:
      'サービス提供元の画面で回答すると、このページから自動的に次へ進みます。1 分たってもこのページが表示されている場合は、閉じて元の画面に戻り、もう一度始めてください。',
    noScript:
      'お使いのブラウザでは、このページに必要な JavaScript がオフになっています。オンにしてページを再読み込みすると、ここから先へ進みます。',
    forDevelopers: 'このページをご自分のサイトに設置した方は、サービスにつながるかどうかを確認できます。',
    test: 'このページをテスト',
  },
  front: {
    title: 'アドレス帳の共有は、あなたが決めたときにだけ',
    sentence:
      'アプリが求め、あなたが決め、このサービスがアドレス帳を届けます。取得元は、お使いのメールサービスなど、またはファイルです。同意の前には何も読み取らず、こちらのコピーは届けたあと間もなく破棄されます。',
    begin:
      'ここから始められる操作はありません。アドレス帳を求めているアプリを開き、そのリンクをたどってください。',
  },
  unknown: {
    title: 'ここには何もありません',
    sentence: 'このリンクは不完全か、古すぎます。リンクのあった場所に戻って、もう一度始めてください。',
  },
  waiting: {
    title: 'しばらくお待ちください',
    sentence: '現在、応答できません。数秒待ってから、もう一度お試しください。',
  },
  error: {
    title: 'こちら側で問題が発生しました',
    sentence: 'お客様の操作が原因ではありません。数分待ってから、もう一度お試しください。',
    reference: '報告の際は、次の番号をお知らせください：{requestId}',
  },
  events: {
    initializing: '許可、パスワード、またはファイルを待っています',
    initialized: '許可またはファイルを受け取りました',
    gathering: 'アドレス帳を読み取っています',
    cut: 'アドレス帳の人数が受け取れる数を超えているため、残りは除外されました',
    complete: 'アドレス帳を読み取りました',
  },
  failures,
};
