import type { Language } from '../language.js';

export const indonesian: Language = {
  tag: 'id',
  nouns: {
    name: 'nama|kontak',
    full_name: `nama lengkap|nama tampilan|narahubung|nama depan dan belakang|nama yang ditampilkan|
      nama penuh|nama panjang|kontak person|tampilkan sebagai`,
    sort_as: 'simpan sebagai|urutkan sebagai',
    first_name: 'nama depan|nama pertama',
    middle_name: 'nama tengah|nama kedua',
    last_name: 'nama belakang|nama keluarga|marga|nama akhir',
    prefix: 'sapaan|awalan|gelar depan|prefiks',
    title: 'gelar|gelar akademik|titel',
    suffix: 'akhiran|gelar belakang|sufiks',
    nickname: 'panggilan|julukan|alias|nama kecil|nama sapaan',
    email: 'email|e mail|mail|surel|surat elektronik|pos el|posel',
    phone: `telepon|telpon|telp|tlp|nomor kontak|no kontak|telepon tetap|telefon|tel|notelp|notelepon|
      telepon kabel|telepon balik|panggilan balik|teleks|no yang bisa dihubungi|no wa|nomor wa|whatsapp|
      nomor`,
    area_code: 'kode area|kode wilayah',
    street: 'jalan|jln|baris alamat|baris alamat 1|alamat baris 1',
    street_more: `kelurahan|desa|kecamatan|rt|rw|kec|baris alamat 2|alamat baris 2|dusun|blok|lantai|
      gedung|apartemen|komplek|kompleks|perumahan`,
    house_number: 'nomor rumah|no rumah',
    city: 'kota|kabupaten|kab|kotamadya',
    region: 'provinsi|propinsi|negara bagian|wilayah|daerah',
    postal_code: 'kode pos|kodepos|kd pos',
    country: 'negara|negara kawasan',
    country_code: 'kode negara',
    box: 'kotak pos|tromol pos',
    address: `alamat|alamat surat|alamat tinggal|domisili|tempat tinggal|alamat lengkap|
      alamat korespondensi|alamat pos|alamat surat menyurat|alamat ktp|alamat sesuai ktp`,
    company: `perusahaan|organisasi|instansi|lembaga|tempat kerja|tempat bekerja|badan usaha|sekolah|
      nama sekolah|asal sekolah|asal instansi|universitas|perguruan tinggi|yayasan|kampus|nama usaha|
      nama toko`,
    company_fact: `industri|sektor|jumlah karyawan|jumlah pegawai|pendapatan|pendapatan tahunan|omzet|
      omset|tahun berdiri|tanggal berdiri|tahun didirikan|didirikan|bidang usaha|jenis usaha|bentuk usaha|
      bentuk badan usaha|badan hukum`,
    job_title: 'jabatan|posisi|posisi pekerjaan|jabatan pekerjaan|gelar pekerjaan',
    profession: 'pekerjaan|profesi|peran',
    department: 'departemen|bagian|divisi|unit kerja|seksi|dept',
    groups: 'kategori|grup|kelompok|label|daftar distribusi|milis|tag|keanggotaan grup',
    birthday: `tanggal lahir|tgl lahir|ulang tahun|hari lahir|hari ulang tahun|tanggal kelahiran|
      tanggal ulang tahun|tgl lhr|lahir`,
    birth_year: 'tahun kelahiran',
    birth_month: 'bulan kelahiran',
    year: 'tahun|thn',
    month: 'bulan|bln',
    day: 'tanggal|tgl|hari',
    photo: 'foto|gambar|foto profil|pas foto|pasfoto',
    location: 'lokasi|tempat',
    notes: `catatan|keterangan|komentar|deskripsi|info|informasi|informasi tambahan|info tambahan|memo|
      lain lain|penjelasan|informasi lain|keterangan lain`,
    url: 'situs|laman|halaman web|website|web|blog|url|situs internet|tautan|situs jejaring',
    type: 'jenis|tipe',
    ignored: `suka suka|nama layar|jenis kelamin|kelamin|hobi|umur|usia|agama|nik|ktp|npwp|no urut|
      nomor urut|no anggota|nomor anggota|nomor induk|nim|nis|nisn|nip|kewarganegaraan|status|
      status perkawinan|pendidikan|bahasa|hari jadi|akun|rekening|tempat lahir|tempat tanggal lahir|
      tempat tgl lahir|ttl|golongan darah|tanggal daftar|anak|gender|ulang tahun pernikahan|
      hari pernikahan|tanggal pernikahan|tanggal menikah|hari peringatan|nomor induk kependudukan|
      no induk kependudukan|no kk|nomor kk|paspor|no rek|bank|kebangsaan|warga negara|suku|kota lahir|
      negara lahir|negara kelahiran|tempat dan tanggal lahir|tempat kelahiran|status pernikahan|gol darah|
      goldar|kelas|no induk|nomor pelanggan|no pelanggan|id|kode|minat|kata kunci|prioritas|sensitivitas|
      inisial|nama pengguna|kata sandi|sandi|tanggal bergabung|tanggal masuk|tanggal pendaftaran|
      cap waktu|stempel waktu|sumber|facebook|instagram|twitter|skype|acara|peristiwa|hubungan|asisten|
      sekretaris|pribadi|kantor|nama tampilan email|nama tampilan e mail|jenis email|jenis e mail|
      tipe email|pengguna 1|pengguna 2|pengguna 3|pengguna 4|kustom|kustom 1|kustom 2|kustom 3|kustom 4|
      khusus 1|khusus 2|khusus 3|khusus 4|jumlah anak|informasi penagihan|pendidikan terakhir|jurusan|
      angkatan|lintang|bujur`,
  },
  kinds: {
    home: 'rumah|pribadi|domisili|tinggal',
    work: 'kantor|kerja|bisnis|usaha|pekerjaan|dinas',
    other: 'lain|lainnya|alternatif|cadangan|tambahan',
    school: 'sekolah|kampus|universitas',
    mobile: `handphone|ponsel|seluler|selular|hape|telepon genggam|hand phone|telepon seluler|telepon selular|
      nomor hp|no hp|nohp|no handphone|nomor handphone|nomor ponsel|no ponsel|nomor seluler|telepon bergerak|
      sms`,
    fax: 'faks|faksimile|faksimili|fax|nomor faks|no faks|nomor fax|no fax',
    pager: 'penyeranta|pager|radio panggil',
    main: 'utama|pusat',
    car: 'mobil',
    assistant: 'asisten|sekretaris',
    billing: 'penagihan|tagihan|faktur',
    shipping: 'pengiriman|kirim',
  },
  fillers: `no|nomor|nomer|dan|atau|di|yang|lanjut|sekunder|untuk|dari|anda|anggota|pelanggan|karyawan|
    pegawai|siswa|mahasiswa|peserta|kontak|orang|data|saat ini|sekarang|wajib|wajib diisi|opsional|aktif|
    bisa dihubungi|yang bisa dihubungi|yang dapat dihubungi|tamu|jika ada|umum`,
  somebodyElse: `suami|istri|isteri|pasangan|ayah|ibu|orang tua|orangtua|wali|wali murid|wali kelas|atasan|
    manajer|darurat|kontak darurat|penanggung jawab|pemilik|dibuat oleh|guru|suami istri|bapak|ibu kandung|
    ayah kandung|ortu|pimpinan|dibuat|diubah|diubah oleh|diperbarui|dokter|saudara|pembimbing|pelatih|
    direferensikan oleh`,
  ordinals: ['pertama|satu|kesatu', 'kedua|dua', 'ketiga|tiga', 'keempat|empat', 'kelima|lima'],
  whole: {
    'alamat 1': 'street',
    'alamat 2': 'street_more',
    'alamat 3': 'street_more',
  },
  doubtful: {
    // Short for "handphone"; a homepage in Japanese, and a company.
    hp: 'mobile',
    // Short for WhatsApp, and for a state of the USA.
    wa: 'phone mobile',
    // Short for "jalan", as in addresses.
    jl: 'street',
    // "Keterangan".
    ket: 'notes',
  },
};
