"""Time itself, no text: values, calendar, EDTF, TIMEX3, values in words."""
