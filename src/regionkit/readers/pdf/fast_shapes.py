"""What PDFium draws on a page besides words: its page objects, those inside forms as well, as plain shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from regionkit.document import Box
from regionkit.readers.layout.page import Image, Rgb, Symbol
from regionkit.readers.pdf.frame import Frame
from regionkit.readers.pdf.pdfium import CURVE_TO, FORM, IMAGE, MOVE_TO, PATH, TEXT, Handle, Out, functions, quick
from regionkit.readers.pdf.shapes import THIN, WHITE, Drawn, Point, Shape, around, is_box

DEEPEST = 8  # forms inside forms
MOST_POINTS = 4000  # of one path: maps and logotypes have more, tables fewer
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Shapes:
    """Collects the shapes of one page."""

    def __init__(self, page: Handle, frame: Frame, places: Out) -> None:
        self.frame, self.places = frame, places
        self.drawn = Drawn(frame.width, frame.height)
        self.texts: list[int] = []
        """Text objects that stand on the page itself, not in a form."""
        self.pictures: dict[Image | Symbol, Handle] = {}
        """The pictures themselves."""
        get = quick().FPDFPage_GetObject
        self._take([get(page, index) for index in range(functions().FPDFPage_CountObjects(page))], SAME, 0)

    def _take(self, objects: list[Handle], matrix: Matrix, depth: int) -> None:
        kind_of = quick().FPDFPageObj_GetType
        for item in objects:
            kind = kind_of(item)
            if kind == TEXT:
                if not depth:
                    self.texts.append(item.value or 0)
            elif kind == PATH:
                self._path(item, matrix)
            elif kind == IMAGE:
                self._image(item, matrix)
            elif kind == FORM and depth < DEEPEST:
                self._form(item, matrix, depth)

    def _form(self, form: Handle, matrix: Matrix, depth: int) -> None:
        pdfium = functions()
        pdfium.FPDFPageObj_GetMatrix(form, self.places.matrix)
        inner = _product(tuple(self.places.matrix), matrix)
        count = pdfium.FPDFFormObj_CountObjects(form)
        parts = [Handle(pdfium.FPDFFormObj_GetObject(form, index)) for index in range(count)]
        self._take(parts, inner, depth + 1)

    def _image(self, item: Handle, matrix: Matrix) -> None:
        image = self.drawn.add_image(self._bounds(item, matrix))
        if image is not None:
            self.pictures[image] = item

    def _bounds(self, item: Handle, matrix: Matrix) -> Box:
        """The box of an object, as the page is shown."""
        quick().FPDFPageObj_GetBounds(item, *self.places.sides_)
        x0, y0, x1, y1 = (side.value for side in self.places.sides)
        if matrix is not SAME:
            corners = ((x0, y0), (x0, y1), (x1, y0), (x1, y1))
            x0, y0, x1, y1 = around([_moved(corner, matrix) for corner in corners])
        return self.frame.box(x0, y0, x1, y1)

    def _path(self, path: Handle, matrix: Matrix) -> None:
        pdfium, places = quick(), self.places
        pdfium.FPDFPath_GetDrawMode(path, *places.drawn_)
        stroked = bool(places.stroke.value)
        fill = self._colour(pdfium.FPDFPageObj_GetFillColor, path) if places.fill.value else None
        if stroked and self._colour(pdfium.FPDFPageObj_GetStrokeColor, path) is None:
            stroked = False
        if not stroked and (fill is None or min(fill) >= WHITE):
            return
        count = pdfium.FPDFPath_CountSegments(path)
        if count > MOST_POINTS or (not stroked and count <= 5):
            box = self._bounds(path, matrix)
            if count > MOST_POINTS or min(box[2] - box[0], box[3] - box[1]) <= THIN:
                self.drawn.add(Shape(box, fill, stroked, curved=count > 5))
                return
        pdfium.FPDFPageObj_GetMatrix(path, places.matrix)
        whole = _product(tuple(places.matrix), matrix)
        for points, bent in self._parts(path, count):
            if len(points) > 1:
                points = [_moved(point, whole) for point in points]
                square = not bent and (len(points) == 2 or is_box(points))
                self.drawn.add(Shape(self.frame.box(*around(points)), fill, stroked, points, not square))

    def _colour(self, function: Callable[..., int], path: Handle) -> Rgb | None:
        """The colour that a path is drawn with; ``None`` where one sees through it."""
        if not function(path, *self.places.channels_):
            return (0.8, 0.8, 0.8)  # a pattern
        red, green, blue, opacity = self.places.channels
        return (red / 255, green / 255, blue / 255) if opacity else None

    def _parts(self, path: Handle, count: int) -> Iterator[tuple[list[Point], bool]]:
        """The lines of a path that hang together: their points, and whether one is bent."""
        pdfium, places = quick(), self.places
        (x, y), (x_, y_) = places.sides[:2], places.sides_[:2]
        points: list[Point] = []
        bent = False
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, x_, y_)
            if kind == MOVE_TO:
                if points:
                    yield points, bent
                points, bent = [], False
            bent = bent or kind == CURVE_TO
            points.append((x.value, y.value))
            if len(points) > 1 and pdfium.FPDFPathSegment_GetClose(segment):
                points.append(points[0])
        if points:
            yield points, bent


def _moved(point: Point, matrix: Matrix) -> Point:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """First the inner, then the outer."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
