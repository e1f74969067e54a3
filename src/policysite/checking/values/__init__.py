"""When two values are one: addresses, hours, periods, numbers in names, values that a text spells out."""
