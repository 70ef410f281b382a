// Package svgtest owns what tests of all pictures look at: the elements of a drawing, and whether a page may hold it.
package svgtest

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// Names are short, long, of one long word, in te reo Māori, and not meant well.
var Names = []string{"Mere", "Tāwhiri Te Kooti-Rangihāeata", "Kaimahitautokowhānaumetamariki-o-Te-Tai-Tokerau", "Ō",
	`<script>alert("x")</script>`, "a & b \x01 \u202e", "Ministry of Everything That Has a Very Long Name Indeed", "國", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"}

// Element is an element of a drawing with the text in it.
type Element struct {
	Name       string
	Attributes map[string]string
	Text       string
}

// Number is an attribute as a number, 0 without it.
func (e Element) Number(name string) (v float64) {
	fmt.Sscan(e.Attributes[name], &v)
	return v
}

// Count is how many elements have an attribute of a value.
func Count(elements []Element, name, value string) (n int) {
	for _, e := range elements {
		if got, has := e.Attributes[name]; has && got == plain(value) {
			n++
		}
	}
	return n
}

// Parse reads a drawing.
func Parse(t *rapid.T, document string) []Element {
	d := xml.NewDecoder(strings.NewReader(document))
	var elements []Element
	for {
		token, err := d.Token()
		if err == io.EOF {
			return elements
		}
		if err != nil {
			t.Fatalf("%v in %s", err, document)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := Element{Name: token.Name.Local, Attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.Attributes[a.Name.Local] = a.Value
			}
			elements = append(elements, e)
		case xml.CharData:
			elements[len(elements)-1].Text += string(token)
		}
	}
}

// Shows says whether a text stands in a drawing, however it is broken into lines.
func Shows(elements []Element, text string) bool {
	var b strings.Builder
	for _, e := range elements {
		b.WriteString(e.Text)
	}
	return strings.Contains(squeezed(b.String()), squeezed(plain(text)))
}

// squeezed is a text without the spaces at which it is broken.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

// plain is a text without what has no place in XML.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
}

// allowed are the elements and attributes of drawings: none runs or loads anything.
var allowed = map[string]string{
	"svg":  "xmlns role aria-label width height viewBox font-family fill",
	"rect": "x y width height rx fill stroke stroke-width stroke-dasharray data-id data-key", "circle": "cx cy r fill stroke stroke-width stroke-dasharray data-id",
	"line": "x1 y1 x2 y2 stroke stroke-width stroke-dasharray data-key", "path": "d fill stroke stroke-width stroke-linecap",
	"text": "x y font-size text-anchor font-weight fill data-id", "g": "data-id data-key", "title": "",
}

// Safe fails when a drawing holds anything that a page would run or load, or has text outside of its size.
func Safe(t *rapid.T, document string) {
	elements := Parse(t, document)
	width, height := elements[0].Number("width"), elements[0].Number("height")
	for _, e := range elements {
		attributes, known := allowed[e.Name]
		if !known {
			t.Fatalf("element %s", e.Name)
		}
		for name := range e.Attributes {
			if !slices.Contains(strings.Fields(attributes), name) {
				t.Fatalf("%s has %s", e.Name, name)
			}
		}
		if x, y := e.Number("x"), e.Number("y"); x < 0 || x > width || y < 0 || y > height {
			t.Fatalf("%s at %v, %v is outside of %v by %v", e.Name, x, y, width, height)
		}
	}
}
