package interchange

import (
	"errors"
	"regexp"
	"slices"
)

// iwiCodes are the codes, in version 2.0.0, of the New Zealand classification of iwi and iwi-related
// groups (https://standards.digital.health.nz/ns/iwi-code) that a person may have:
// the two-digit codes are regions, and nobody's iwi.
var iwiCodes = sorted(`0101 0102 0103 0104 0105 0106 0107 0108 0109 0110 0111 0112 0113 0114 0115 0116 0117 0118 0119 0120
	0201 0202 0203 0204 0205 0206 0207 0208 0210 0211 0212 0213
	0301 0302 0303 0304 0305 0306 0307 0308 0309 0310 0311 0312
	0401 0402 0403 0404 0405 0406 0407 0408 0409 0410 0411 0412 0413 0414 0415
	0501 0502 0503 0504 0505 0506 0507 0508 0509 0510 0511 0512 0513
	0601 0602 0603 0604 0605
	0701 0702 0703 0704 0706 0707 0708 0709 0710 0711 0712 0713 0714 0715 0716 0717
	0801 0802 0803 0804 0805 0806 0807 0808 0809 0810
	0901 0902 0903 0904 0905 0906 0907 0908 0909 0910 0911 0912
	1001 1002 1003 1004 1005 1006 1007 1008 1009
	1101 1102 1103 1104 1107 1108 1109 1110 1111 1112 1113
	1201 1202
	2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018
	2101 2102 2103 2104 2105 2106 2107 2108 2109 2110 2111 2112 2113 2114
	2201
	2301 2302 2303 2304 2305 2306 2307 2308 2309 2310 2311 2312
	4444 5555 7777 8888 9999`)

// iwiElement accepts a code of the list. A later version may add iwi to a region, so
// that a new code of a known region is accepted too, with a warning.
func iwiElement(element string) error {
	switch {
	case oneOf(iwiCodes, element):
		return nil
	case len(element) == 2:
		return errors.New("holds a two-digit code, which is a region; write the four-digit code of the iwi, such as 0104")
	case ofARegion.MatchString(element) && slices.ContainsFunc(iwiCodes, func(code string) bool { return code[:2] == element[:2] }):
		return warning("holds a code that is not in the list of 2.0.0, though its region is; it is kept as it is: check it")
	}
	return errors.New("holds an unknown iwi code; write four-digit codes such as 0104, separated by ; (import --codes lists them)")
}

// ofARegion is a code of an iwi, not one for an answer that names none, such as 9999.
var ofARegion = regexp.MustCompile(`^[012][0-9]{3}$`)
