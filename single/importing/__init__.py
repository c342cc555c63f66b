"""Lists from an office's files: members, units, organizations, proposals of earlier years.

- ``files``: tables in xlsx, csv and jsonl files; ``cells``: what people write into cells
- ``vocabulary``: offices' words for codes; ``layouts``: which columns each kind of list has
- ``recognising``: header line and kind of a table; ``reading``: from its lines to rows of a request
- ``known_names``: short names as the directory knows them; ``sending``: rows to the public API, all or none
- ``passwords``, ``telling``, ``template``: first passwords, what is printed, empty files to fill in
- ``command``: the command line over all of it
"""
