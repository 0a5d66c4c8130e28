/** The names that the field sends: the photos stored before, those of them to leave out, and new files. */
export const FOTO = { kept: 'foto_id', dropped: 'foto_lepas', files: 'foto' } as const;
