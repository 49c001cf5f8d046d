/** What a column holds, apart from the kind (home, work) of it. */
export type Noun =
  /** A name whose other columns decide whether it is all of it or a part. */
  | 'name'
  | 'full_name'
  /** How a person is sorted: the display name where that has no column. */
  | 'sort_as'
  | 'first_name'
  | 'middle_name'
  /** What stands before a Dutch family name: "de", "van der". */
  | 'infix'
  | 'last_name'
  | 'second_last_name'
  /** The family name in Portugal, the nickname in Brazil. */
  | 'surname_or_nickname'
  | 'prefix'
  | 'title'
  | 'suffix'
  | 'nickname'
  | 'email'
  | 'phone'
  /** What stands before a number that is without it. */
  | 'area_code'
  | 'street'
  | 'street_more'
  /** What stands behind the name of a street, in the same line. */
  | 'house_number'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  /** The country in Polish, a part of it in Czech and Slovak. */
  | 'country_or_region'
  | 'country_code'
  | 'region_code'
  | 'box'
  | 'address'
  /** An address as it is written on an envelope, beside its parts. */
  | 'whole_address'
  | 'company'
  /** What lists of companies have of each: the industry, the revenue. */
  | 'company_fact'
  | 'job_title'
  /** What a person does, which is the job where that has no column of its own. */
  | 'profession'
  | 'department'
  | 'groups'
  | 'birthday'
  /** The birthday in Brazil, that of a wedding in Portugal. */
  | 'birthday_or_anniversary'
  | 'birth_year'
  | 'birth_month'
  | 'birth_day'
  /** Parts of a date, beside a word for the birthday. */
  | 'year'
  | 'month'
  | 'day'
  | 'photo'
  | 'location'
  | 'notes'
  | 'url'
  /** The kind of another column, row by row. */
  | 'type'
  /** The name of a mailbox at Yahoo. */
  | 'messenger'
  /** Known, and of no use. */
  | 'ignored';

export type Kind =
  | 'home'
  | 'work'
  | 'other'
  | 'school'
  | 'mobile'
  | 'fax'
  | 'pager'
  | 'main'
  | 'car'
  | 'assistant'
  | 'billing'
  | 'shipping';

/** A noun, and the words of its kinds if it has any: `'phone'`, `'phone home fax'`; or kinds alone: `'home'`. */
export type Meaning = string;
