"""The rules, one file each, in families. They are listed in ``checking.registry``."""
