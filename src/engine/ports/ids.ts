/** New ids: a prefix and letters that sort by time. */
export interface Ids {
  next(prefix: IdPrefix): string;
}

export type IdPrefix =
  | 'cnv'
  | 'tkt'
  | 'msg'
  | 'trn'
  | 'cus'
  | 'act'
  | 'drf'
  | 'hnd'
  | 'mdl'
  | 'usr'
  | 'key'
  | 'otc'
  | 'fbk'
  | 'req'
  | 'cnd'
  | 'svw'
  | 'att'
  | 'whk'
  | 'cnn'
  | 'rev'
  | 'mrk'
  | 'alr'
  | 'lsn'
  | 'src'
  | 'run'
  | 'upl'
  | 'gap'
  | 'sug'
  | 'shd';
