"""Backups: all databases of an instance as they were at one moment, with its folders, in one encrypted file.

    snapshot    reads every database at the same moment, while everybody goes on writing; writes them back
    archive     the file: a compressed tar archive, encrypted with age for whoever may restore it

The machine that makes backups needs a public key only: who steals it, or its backups, can read none of them.
"""
