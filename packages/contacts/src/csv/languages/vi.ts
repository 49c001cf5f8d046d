import type { Language } from '../language.js';

export const vietnamese: Language = {
  tag: 'vi',
  nouns: {
    name: 'tên|danh bạ',
    full_name: `họ và tên|họ tên|tên hiển thị|tên đầy đủ|người liên hệ|tên liên hệ|họ tên đầy đủ|
      tên và họ|người liên lạc|ten day du|ho ten day du`,
    sort_as: 'lưu dưới dạng|lưu là',
    first_name: 'tên riêng|tên chính',
    middle_name: 'tên lót|chữ lót|đệm|chữ đệm|tên giữa|dem',
    last_name: `họ|họ và tên đệm|họ tên đệm|họ và đệm|họ đệm|họ và tên lót|họ lót|họ và chữ lót|ho dem|
      ho va ten dem`,
    prefix: 'danh xưng|xưng hô|tiền tố',
    title: 'học hàm|học vị|tước hiệu',
    suffix: 'hậu tố',
    nickname: 'biệt danh|tên hiệu|bí danh|tên thường gọi|biệt hiệu|tên gọi khác|tên thân mật|tên khác',
    email: 'email|e mail|mail|thư điện tử|hộp thư điện tử|hòm thư điện tử|thư|thu dien tu',
    phone: `điện thoại|số liên hệ|số liên lạc|sđt|sdt|dien thoai|máy bàn|số máy|gọi lại|telex|tel|phone|
      zalo|đtcđ`,
    area_code: 'mã vùng',
    street: 'đường|phố|dòng địa chỉ|dòng địa chỉ 1|địa chỉ dòng 1|duong',
    street_more: `phường|xã|thôn|ấp|dòng địa chỉ 2|địa chỉ dòng 2|phường xã thị trấn|xã phường thị trấn|
      thôn xóm|tổ dân phố|khu phố|căn hộ|số phòng|tầng|tòa nhà|toà nhà|ngõ|hẻm|chung cư`,
    house_number: 'số nhà',
    city: 'thành phố|quận|huyện|thị xã|thị trấn',
    region: `tỉnh|tỉnh thành|tỉnh thành phố|tỉnh tp|tiểu bang|bang|khu vực|vùng|miền|thành phố tỉnh|
      tp tỉnh`,
    postal_code: 'mã bưu chính|mã bưu điện|mã zip|mã thư tín|ma buu dien|số bưu chính|mã bưu cục|zip',
    country: 'quốc gia|nước|đất nước|dat nuoc',
    country_code: 'mã quốc gia|mã nước',
    box: 'hộp thư bưu điện|hòm thư bưu điện|hộp thư bưu chính|hop thu buu dien|hộp thư',
    address: `địa chỉ|nơi ở|dia chi|địa chỉ nhận thư|địa chỉ gửi thư|chỗ ở|nơi cư trú|thường trú|tạm trú|
      hộ khẩu`,
    company: `công ty|tổ chức|cơ quan|đơn vị|doanh nghiệp|nơi công tác|đơn vị công tác|nơi làm việc|
      cơ quan công tác|trường|trường học|don vi|don vi cong tac`,
    company_fact: `ngành nghề|ngành nghề kinh doanh|lĩnh vực|lĩnh vực hoạt động|lĩnh vực kinh doanh|ngành|
      số nhân viên|số lượng nhân viên|số lượng lao động|doanh thu|doanh thu hàng năm|doanh thu năm|
      năm thành lập|ngày thành lập|loại hình doanh nghiệp|quy mô|quy mô công ty|vốn điều lệ|loại hình`,
    job_title: `chức vụ|chức danh|vị trí|vị trí công việc|vị trí công tác|công việc|chức vị|
      chức danh công việc|tên công việc`,
    profession: 'nghề nghiệp|nghề|vai trò',
    department: 'bộ phận|phòng|khoa|ban ngành',
    groups: 'nhóm|danh mục|nhãn|phân loại|thể loại|danh sách phân phối|danh sách gửi thư|thẻ|hạng mục',
    birthday: 'ngày sinh|sinh nhật|ngày tháng năm sinh|ngày tháng sinh|sinh ngày|ngày sinh nhật',
    birth_year: 'năm sinh',
    birth_month: 'tháng sinh',
    year: 'năm',
    month: 'tháng',
    day: 'ngày',
    photo: 'ảnh|hình|ảnh đại diện|ảnh chân dung|ảnh thẻ|ảnh hồ sơ',
    location: 'địa điểm|vị trí địa lý|dia diem',
    notes: `ghi chú|lưu ý|chú thích|nhận xét|mô tả|bình luận|thông tin thêm|thông tin khác|
      thông tin bổ sung|diễn giải|ghi chép`,
    url: 'trang web|trang chủ|website|web|blog|liên kết|url|trang mạng',
    type: 'loại|kiểu',
    ignored: `tùy chỉnh|tên screen|tên màn hình|giới tính|kỷ niệm|sở thích|tuổi|quốc tịch|dân tộc|
      tôn giáo|cmnd|cccd|căn cước công dân|mã số thuế|mst|stt|số thứ tự|tài khoản|ngân hàng|ngôn ngữ|
      nơi sinh|ngày tạo|ngày đăng ký|máy lẻ|tên đăng nhập|phái|ngày kỉ niệm|ngày cưới|cmt|
      chứng minh nhân dân|số căn cước|hộ chiếu|tt|mã|mã kh|mã nv|mssv|msv|quê|nguyên quán|hôn nhân|
      trạng thái|tình trạng|lớp|khối|nhóm máu|từ khóa|từ khoá|mức độ ưu tiên|ưu tiên|độ nhạy|viết tắt|
      mật khẩu|ngày tham gia|ngày vào làm|ngày cấp|nơi cấp|nguồn|facebook|skype|sự kiện|mối quan hệ|
      quan hệ|trợ lý|thư ký|riêng tư|vị trí văn phòng|văn phòng|tên hiển thị email|tên hiển thị e mail|
      tên hiển thị của email|loại email|kiểu email|loại e mail|người dùng 1|người dùng 2|người dùng 3|
      người dùng 4|tuỳ chỉnh|tùy chỉnh 1|tùy chỉnh 2|tùy chỉnh 3|tùy chỉnh 4|con cái|thông tin thanh toán|
      dấu thời gian|trình độ|học vấn|kinh độ|vĩ độ|dan toc|trinh do`,
  },
  kinds: {
    home: 'nhà|nhà riêng|quê nhà|cá nhân|riêng|nhà ở|tại nhà|ở nhà|gia đình|gia dinh',
    work: 'làm việc|nơi làm việc|văn phòng|công việc|kinh doanh|công sở',
    other: 'khác|thay thế|phụ|dự phòng',
    school: 'trường|trường học|đại học',
    mobile: `di động|đtdđ|điện thoại di động|số điện thoại di động|số di động|đtdd|dtdd|đt di động|cầm tay|
      điện thoại cầm tay|di dong|dien thoai di dong|so dien thoai di dong`,
    fax: 'fax|số fax|máy fax',
    pager: 'máy nhắn tin|nhắn tin',
    main: 'chính|tổng đài|số chính|tong dai',
    car: 'ô tô|xe hơi|trên xe|xe ô tô',
    assistant: 'trợ lý|thư ký|trợ lí|thư kí',
    billing: 'thanh toán|hóa đơn|hoá đơn|xuất hóa đơn|xuất hoá đơn|hoa don',
    shipping: 'giao hàng|nhận hàng|gửi hàng|vận chuyển',
  },
  fillers: `số|của|nơi|và|hoặc|máy|liên hệ|liên lạc|bàn|cố định|hiện tại|thường trú|cho|ở|tại|người|
    khách hàng|khách|nhân viên|học sinh|sinh viên|thành viên|hội viên|người tham gia|thông tin|hiện nay|bạn|
    bắt buộc|tùy chọn|tuỳ chọn|nếu có|đầy đủ|các`,
  somebodyElse: `vợ|chồng|vợ chồng|bố|mẹ|bố mẹ|cha|cha mẹ|phụ huynh|người giám hộ|người quản lý|khẩn cấp|
    liên hệ khẩn cấp|người giới thiệu|người tạo|chủ sở hữu|giáo viên|giáo viên chủ nhiệm|vợ hoặc chồng|
    bạn đời|ba mẹ|quản lý|giám đốc|trưởng phòng|người sửa|gvcn|bác sĩ|người phụ trách|người thân|người bảo hộ|
    người bảo lãnh`,
  ordinals: ['thứ nhất|đầu tiên|một', 'thứ hai|hai', 'thứ ba|ba', 'thứ tư|bốn', 'thứ năm'],
  whole: {
    'địa chỉ 1': 'street',
    'địa chỉ 2': 'street_more',
    'địa chỉ 3': 'street_more',
  },
  doubtful: {
    // Short for "điện thoại", as in lists that people make; "dt" without its marks.
    đt: 'phone',
    // Short for "thành phố".
    tp: 'city',
  },
};
