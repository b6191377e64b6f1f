<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AugmentKind</name>
    <message>
        <source>Horizontal flip</source>
        <translation>Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>Vertikal spiegeln</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Resized crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Scherung</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Auslöschen</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Beyond the border</source>
        <translation>Über den Rand hinaus</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>Klassenname</translation>
    </message>
    <message>
        <source>Colour of a class</source>
        <translation>Farbe einer Klasse</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Menge (Crowd)</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Hidden shape</source>
        <translation>Ausgeblendete Form</translation>
    </message>
    <message>
        <source>Locked shape</source>
        <translation>Gesperrte Form</translation>
    </message>
    <message>
        <source>Another format&apos;s own</source>
        <translation>Besonderheit eines anderen Formats</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>Class of a picture</source>
        <translation>Klasse eines Bildes</translation>
    </message>
    <message>
        <source>Separate thing</source>
        <translation>Einzelnes Objekt</translation>
    </message>
    <message>
        <source>Key of a class</source>
        <translation>Taste einer Klasse</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Schlüsselpunkte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>“Nothing here”</source>
        <translation>„Hier ist nichts“</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Part of a polygon</source>
        <translation>Teil eines Polygons</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>Prüfstatus</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Gedrehter Rahmen</translation>
    </message>
    <message>
        <source>Attributes of a class</source>
        <translation>Attribute einer Klasse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Picture without labels</source>
        <translation>Bild ohne Labels</translation>
    </message>
    <message>
        <source>Visibility of a point</source>
        <translation>Sichtbarkeit eines Punktes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
</context>
<context>
    <name>ToolHints</name>
    <message>
        <source>Choose a class first</source>
        <translation>Zuerst eine Klasse wählen</translation>
    </message>
    <message>
        <source>Drag over the object, or click a corner · Shift: equal sides</source>
        <translation>Über das Objekt ziehen oder eine Ecke anklicken · Umschalt: gleiche Seiten</translation>
    </message>
    <message>
        <source>Click the opposite corner · Escape gives it up</source>
        <translation>Gegenüberliegende Ecke anklicken · Escape bricht ab</translation>
    </message>
    <message>
        <source>Click one corner of the object</source>
        <translation>Eine Ecke des Objekts anklicken</translation>
    </message>
    <message>
        <source>Click the next corner along an edge</source>
        <translation>Die nächste Ecke entlang einer Kante anklicken</translation>
    </message>
    <message>
        <source>Click as far away as the box is wide</source>
        <translation>So weit entfernt klicken, wie der Rahmen breit ist</translation>
    </message>
    <message>
        <source>Click the place</source>
        <translation>Die Stelle anklicken</translation>
    </message>
    <message>
        <source>Click: %1 · Alt: it is covered · N: it is not there · Enter ends</source>
        <translation>Klick: %1 · Alt: verdeckt · N: nicht vorhanden · Eingabe beendet</translation>
    </message>
    <message>
        <source>This class has no named points; give it some in its settings</source>
        <translation>Diese Klasse hat keine benannten Punkte; sie lassen sich in ihren Einstellungen anlegen</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag along the outline · Enter or the first corner closes · Backspace takes one back · Ctrl follows a neighbour</source>
        <translation>Ecke für Ecke klicken oder am Umriss entlangziehen · Eingabe oder die erste Ecke schließt · Rücktaste nimmt eine zurück · Strg folgt einem Nachbarn</translation>
    </message>
    <message>
        <source>Draw the hole · Enter or its first corner closes it</source>
        <translation>Das Loch zeichnen · Eingabe oder seine erste Ecke schließt es</translation>
    </message>
    <message>
        <source>Draw the other part · Enter or its first corner closes it</source>
        <translation>Den anderen Teil zeichnen · Eingabe oder seine erste Ecke schließt ihn</translation>
    </message>
    <message>
        <source>Click point by point, or drag · Enter or a double click ends · Backspace takes one back</source>
        <translation>Punkt für Punkt klicken oder ziehen · Eingabe oder ein Doppelklick beendet · Rücktaste nimmt einen zurück</translation>
    </message>
    <message>
        <source>Draw the cut through the shapes: click, click, Enter · or drag</source>
        <translation>Den Schnitt durch die Formen zeichnen: Klick, Klick, Eingabe · oder ziehen</translation>
    </message>
    <message>
        <source>Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius</source>
        <translation>Ziehen malt eine neue Maske · Umschalt und Klicks füllen ein Polygon · Strg radiert · [ ] Radius</translation>
    </message>
    <message>
        <source>Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius</source>
        <translation>Ziehen malt weiter · Eingabe beginnt eine neue Maske · Strg radiert · [ ] Radius</translation>
    </message>
    <message>
        <source>Click along the edge; the line follows it · Enter or the first point closes</source>
        <translation>Entlang der Kante klicken; die Linie folgt ihr · Eingabe oder der erste Punkt schließt</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>Einen Rahmen um das Objekt ziehen</translation>
    </message>
    <message>
        <source>Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again</source>
        <translation>Eingabe übernimmt · Ziehen fügt hinzu · Strg oder E: Ziehen nimmt weg · Q: wieder hinzufügen</translation>
    </message>
    <message>
        <source>Nothing was found in the box; drag over what belongs to it</source>
        <translation>Im Rahmen wurde nichts gefunden; über das ziehen, was dazugehört</translation>
    </message>
    <message>
        <source>Click the colour · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Die Farbe anklicken · Umschalt fügt hinzu, Alt nimmt weg · [ ] erlaubte Abweichung</translation>
    </message>
    <message>
        <source>Click the colour: of this large picture what is in view counts · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Die Farbe anklicken: Bei diesem großen Bild zählt, was zu sehen ist · Umschalt fügt hinzu, Alt nimmt weg · [ ] erlaubte Abweichung</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object · Ctrl takes away</source>
        <translation>Über die Stücke des Objekts ziehen · Strg nimmt weg</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object: of this large picture those in view · Ctrl takes away</source>
        <translation>Über die Stücke des Objekts ziehen: bei diesem großen Bild die sichtbaren · Strg nimmt weg</translation>
    </message>
    <message>
        <source>This tool needs the picture&apos;s pixels, which are still being read</source>
        <translation>Dieses Werkzeug braucht die Pixel des Bildes, die noch gelesen werden</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Bild wird betrachtet&#xa0;…</translation>
    </message>
    <message>
        <source>Looking at the picture… · Escape stops</source>
        <translation>Bild wird betrachtet&#xa0;… · Escape hält an</translation>
    </message>
    <message>
        <source>Drag to erase · Shift and clicks cut a polygon out · [ ] radius</source>
        <translation>Ziehen radiert · Umschalt und Klicks schneiden ein Polygon aus · [ ] Radius</translation>
    </message>
</context>
<context>
    <name>ToolTexts</name>
    <message>
        <source>Se&amp;lect and change</source>
        <translation>Ausw&amp;ählen und ändern</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Rahmen</translation>
    </message>
    <message>
        <source>&amp;Rotated box</source>
        <translation>&amp;Gedrehter Rahmen</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>L&amp;inie</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>Pun&amp;kt</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>&amp;Schlüsselpunkte</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>Br&amp;ush</source>
        <translation>Pi&amp;nsel</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>Intelligent &amp;scissors</source>
        <translation>Intelligente Sc&amp;here</translation>
    </message>
    <message>
        <source>&amp;GrabCut: object in a box</source>
        <translation>Gra&amp;bCut: Objekt im Rahmen</translation>
    </message>
    <message>
        <source>Magic &amp;wand</source>
        <translation>&amp;Zauberstab</translation>
    </message>
    <message>
        <source>Superpi&amp;xels</source>
        <translation>Superpi&amp;xel</translation>
    </message>
    <message>
        <source>&amp;Cut in pieces</source>
        <translation>In Stücke s&amp;chneiden</translation>
    </message>
</context>
<context>
    <name>fieldHelp</name>
    <message>
        <source>How the recipe is called in lists. It does not change the training.</source>
        <translation>Name des Rezepts in Listen. Er ändert nichts am Training.</translation>
    </message>
    <message>
        <source>Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small pictures; Best takes larger pictures and more epochs. A changed field makes it custom.</source>
        <translation>„Schnell“ trainiert nur einen linearen Kopf und ist in Sekunden fertig; „Ausgewogen“ passt das ganze Netz mit kleinen Bildern an; „Beste“ nimmt größere Bilder und mehr Epochen. Ein geändertes Feld macht daraus ein eigenes Rezept.</translation>
    </message>
    <message>
        <source>One class per picture is trained with cross-entropy. With several labels per picture each class is a yes-or-no question of its own (binary cross-entropy).</source>
        <translation>Eine Klasse je Bild wird mit der Kreuzentropie trainiert. Bei mehreren Labels je Bild ist jede Klasse eine eigene Ja-Nein-Frage (binäre Kreuzentropie).</translation>
    </message>
    <message>
        <source>csp_nano comes with weights learnt from photographs and was the most accurate on small sets of photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file or the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, convnext_tiny and vit_small where a graphics card computes.</source>
        <translation>csp_nano bringt an Fotos gelernte Gewichte mit und war bei kleinen Fotosammlungen am genauesten, eingefroren und, etwa gleichauf, ganz angepasst, bei der geringsten Arbeit je Bild. mobilenet_v2 läuft fast überall; small_cnn lernt von null an und passt zu winzigen Bildern. Die übrigen brauchen Gewichte aus einer Datei oder dem Katalog: efficientnet_b0 und resnet50 sind die übliche Wahl für Genauigkeit, mobilenet_v3 für kleine Geräte, convnext_tiny und vit_small, wo eine Grafikkarte rechnet.</translation>
    </message>
    <message>
        <source>Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth.</source>
        <translation>Vortrainierte Gewichte sparen die meiste Arbeit: Bei hundert Fotos brachten sie 20 bis 27 Prozentpunkte Genauigkeit gegenüber Zufallszahlen. Eine Datei darf .safetensors oder eine .pth von torchvision sein.</translation>
    </message>
    <message>
        <source>Backbone: the features are computed once and only the head learns, which takes seconds and cannot forget. Partial trains the later half as well. None trains everything: best with some hundred pictures a class or pictures unlike photographs.</source>
        <translation>„Nur der Kopf“: Die Merkmale werden einmal berechnet, und nur der Kopf lernt; das dauert Sekunden und kann nichts vergessen. „Hintere Hälfte und Kopf“ trainiert auch diese. „Alles“ trainiert alles: am besten bei einigen hundert Bildern je Klasse oder Bildern, die Fotos nicht ähneln.</translation>
    </message>
    <message>
        <source>Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks on long runs. Off, because short fine-tuning does not overfit in that way.</source>
        <translation>Lässt zufällig Residualzweige aus, den tiefsten mit dieser Wahrscheinlichkeit: 0,1 bis 0,2 hilft großen Netzen bei langen Läufen. Aus, weil kurze Anpassungen nicht auf diese Weise überanpassen.</translation>
    </message>
    <message>
        <source>Leaves out this share of the features in front of the head during training. −1 takes what the network was published with; a little more helps when training accuracy runs far ahead of validation.</source>
        <translation>Lässt im Training diesen Anteil der Merkmale vor dem Kopf aus. −1 nimmt den Wert, mit dem das Netz veröffentlicht wurde; etwas mehr hilft, wenn die Trainingsgenauigkeit der Validierung weit vorauseilt.</translation>
    </message>
    <message>
        <source>128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when classes differ in fine detail, down for icons and digits.</source>
        <translation>128 Pixel waren bei den gemessenen Fotos so genau wie 224, in einem Drittel der Zeit. Höher, wenn sich Klassen in feinen Details unterscheiden, niedriger bei Symbolen und Ziffern.</translation>
    </message>
    <message>
        <source>Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half the side costs a quarter of the time. Off by default, as on small sets the last points are won at full size.</source>
        <translation>Beginnt mit kleineren Bildern und wächst in den ersten zwei Dritteln der Epochen bis zur Eingabegröße: Die halbe Seitenlänge kostet ein Viertel der Zeit. Standardmäßig aus, weil kleine Datensätze die letzten Punkte bei voller Größe gewinnen.</translation>
    </message>
    <message>
        <source>Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. Letterbox keeps both and spends pixels on the border.</source>
        <translation>„Mitte ausschneiden“ erhält Formen und verliert die Enden langer Bilder. „Stauchen“ behält alles und verzerrt. „Letterbox“ erhält beides und verbraucht Pixel für den Rand.</translation>
    </message>
    <message>
        <source>How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want several times more.</source>
        <translation>Wie oft jedes Bild gesehen wird. Das Anpassen eines vortrainierten Netzes bringt nach etwa zehn kaum noch etwas; ein eingefrorenes Backbone verträgt fünfzig, denn sie kosten Millisekunden; Zufallsgewichte brauchen ein Mehrfaches.</translation>
    </message>
    <message>
        <source>32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory runs out, the batch is halved and training goes on.</source>
        <translation>32 Bilder je Schritt sind für diese Lernraten stabil genug und passen bei 224 Pixeln in den Speicher. Geht der Speicher aus, wird der Batch halbiert, und das Training läuft weiter.</translation>
    </message>
    <message>
        <source>Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of one. 1, because the rates here suit 32 pictures a step.</source>
        <translation>Summiert die Gradienten so vieler Batches vor einem Schritt, als wäre der Batch größer, im Speicher eines einzigen. 1, weil die Lernraten hier zu 32 Bildern je Schritt passen.</translation>
    </message>
    <message>
        <source>AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile networks were first trained with.</source>
        <translation>AdamW braucht wenig Feinabstimmung und kommt mit Lernraten zurecht, die sich je Schicht unterscheiden. SGD mit Momentum kann bei langen Läufen etwas besser enden, mit drei- bis dreißigmal höherer Lernrate. RMSprop diente ursprünglich zum Training der mobilen Netze.</translation>
    </message>
    <message>
        <source>Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a loss that jumps or becomes infinite asks for a third of it.</source>
        <translation>Höchste Lernrate des Kopfes. 0,003 passt zu einem neuen linearen Kopf auf standardisierten Merkmalen mit AdamW; ein Verlust, der springt oder unendlich wird, verlangt ein Drittel davon.</translation>
    </message>
    <message>
        <source>The backbone learns at this share of the head&apos;s rate, so that what it knows is refined and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was better on a few dozen photographs. Use 1 with random weights.</source>
        <translation>Das Backbone lernt mit diesem Anteil der Lernrate des Kopfes, damit sein Wissen verfeinert und nicht verwaschen wird: 0,1 macht daraus 0,0003, das Beste der Erprobten bei Bildern, die den eigenen nicht ähneln. 0,03 war bei einigen Dutzend Fotos besser. Bei Zufallsgewichten 1 verwenden.</translation>
    </message>
    <message>
        <source>Each stage of the backbone learns at this share of the rate of the one behind it, so that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off.</source>
        <translation>Jede Stufe des Backbones lernt mit diesem Anteil der Lernrate der Stufe dahinter, sodass sich frühe Schichten, die für alle Fotos gleich sind, kaum bewegen. 0,65 bis 0,8 ist bei Transformern üblich; 1 ist aus.</translation>
    </message>
    <message>
        <source>The head learns first and the stages join one after another, last first, over this time. It spares the backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off.</source>
        <translation>Zuerst lernt der Kopf, und in dieser Zeit kommen die Stufen nacheinander hinzu, die letzte zuerst. Das erspart dem Backbone die großen Gradienten eines neuen Kopfes; die niedrige Lernrate des Backbones leistet fast dasselbe, daher ist es aus.</translation>
    </message>
    <message>
        <source>How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it.</source>
        <translation>Wie viel vom letzten Schritt SGD und RMSprop behalten; 0,9 ist üblich. AdamW beachtet es nicht.</translation>
    </message>
    <message>
        <source>Pulls weights towards zero against overfitting; 0.01 is AdamW&apos;s usual value and mild. SGD wants about 0.0001.</source>
        <translation>Zieht Gewichte zur Null hin, gegen Überanpassung; 0,01 ist der übliche, milde Wert für AdamW. SGD braucht etwa 0,0001.</translation>
    </message>
    <message>
        <source>Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates on short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of unknown length.</source>
        <translation>Kosinus fällt gleichmäßig auf null und hat nichts einzustellen. „Ein Zyklus“ steigt erst und erlaubt höhere Lernraten bei kurzen Läufen. „Stufen“ fällt nach festen Epochen, Plateau, wenn die Validierung stillsteht. Konstant ist für Läufe unbekannter Länge.</translation>
    </message>
    <message>
        <source>The rate rises from zero over this time, so that the first steps of a fresh head do not tear at the pretrained layers.</source>
        <translation>Die Lernrate steigt in dieser Zeit von null an, damit die ersten Schritte eines neuen Kopfes nicht an den vortrainierten Schichten zerren.</translation>
    </message>
    <message>
        <source>One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value.</source>
        <translation>Nur bei „Ein Zyklus“: Anteil des Laufs, in dem die Lernrate steigt; 0,3 ist der veröffentlichte Wert.</translation>
    </message>
    <message>
        <source>Step schedule only: after how many epochs the rate falls.</source>
        <translation>Nur bei „Stufen“: nach wie vielen Epochen die Lernrate fällt.</translation>
    </message>
    <message>
        <source>Plateau schedule only: after how many epochs without a lower validation loss the rate falls.</source>
        <translation>Nur bei Plateau: nach wie vielen Epochen ohne niedrigeren Validierungsverlust die Lernrate fällt.</translation>
    </message>
    <message>
        <source>Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual.</source>
        <translation>Nur bei „Stufen“ und Plateau: womit die Lernrate bei jeder Stufe multipliziert wird; üblich ist ein Zehntel.</translation>
    </message>
    <message>
        <source>Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which helps when a few hard or rare ones drown among easy ones.</source>
        <translation>Die Kreuzentropie passt zu fast allen Datensätzen. Focal Loss gewichtet Bilder geringer, die schon gekonnt werden; das hilft, wenn wenige schwere oder seltene zwischen leichten untergehen.</translation>
    </message>
    <message>
        <source>Focal loss only: how strongly easy pictures are discounted; 2 is the published value.</source>
        <translation>Nur bei Focal Loss: wie stark leichte Bilder abgewertet werden; 2 ist der veröffentlichte Wert.</translation>
    </message>
    <message>
        <source>Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a wrong label now and then. Short runs do without.</source>
        <translation>Nimmt den Labels etwas Gewissheit: 0,1 macht lange Läufe weniger selbstsicher und verzeiht hin und wieder ein falsches Label. Kurze Läufe kommen ohne aus.</translation>
    </message>
    <message>
        <source>Balanced counts rare classes more, in inverse proportion to their pictures. It raises their recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is the milder form: beyond some thousand pictures a class hardly gains from more.</source>
        <translation>„Ausgeglichen“ gewichtet seltene Klassen stärker, umgekehrt proportional zu ihrer Bilderzahl. Das erhöht deren Trefferquote und kostet etwas Genauigkeit bei den häufigen, daher ist es eine Wahl und nicht der Standard. „Effektive Anzahl“ ist die mildere Form: Über einige tausend Bilder hinaus gewinnt eine Klasse kaum noch.</translation>
    </message>
    <message>
        <source>Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike.</source>
        <translation>Nur bei Klassengewichten nach effektiver Anzahl: Bei 0,999 wiegen Anzahlen über etwa tausend Bildern je Klasse gleich viel.</translation>
    </message>
    <message>
        <source>Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures several times: stronger than class weights, and quicker to overfit the rare ones.</source>
        <translation>„Jedes Bild einmal“ mischt alle und zeigt jedes einmal je Epoche. „Jede Klasse gleich oft“ zeigt seltene Bilder mehrmals: stärker als Klassengewichte und schneller dabei, die seltenen überanzupassen.</translation>
    </message>
    <message>
        <source>Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay below 1 and are untouched. 0 switches it off.</source>
        <translation>Begrenzt die Länge eines Schritts, damit ein einzelner ungewöhnlicher Batch den Lauf nicht verderben kann; gewöhnliche Schritte bleiben unter 1 und unberührt. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and gives steadier results on long runs. Off for short ones, where the average lags behind.</source>
        <translation>Bildet einen gleitenden Mittelwert der Gewichte und validiert damit: 0,998 mittelt über rund fünfhundert Schritte und gibt bei langen Läufen stetigere Ergebnisse. Aus bei kurzen, wo der Mittelwert hinterherhinkt.</translation>
    </message>
    <message>
        <source>Ends the run after this many epochs without a better validation loss and keeps the best checkpoint. Off by default: the cosine schedule does its best work in its last epochs.</source>
        <translation>Beendet den Lauf nach so vielen Epochen ohne besseren Validierungsverlust und behält den besten Checkpoint. Standardmäßig aus: Beim Kosinus geschieht das Beste in den letzten Epochen.</translation>
    </message>
    <message>
        <source>Averages the final predictions over the picture and its mirror image (2), or five crops and theirs (10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is honest about it.</source>
        <translation>Mittelt die abschließenden Vorhersagen über das Bild und sein Spiegelbild (2) oder über fünf Ausschnitte und deren Spiegelbilder (10): einige Zehntel Punkte für ein Vielfaches der Arbeit. Das exportierte Modell sieht eine Ansicht; 1 gibt das ehrlich wieder.</translation>
    </message>
    <message>
        <source>Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; switch off the flip where left and right or text matter. A frozen backbone sees every picture once, so it goes without.</source>
        <translation>Zufällige Änderungen, die die Klasse erhalten, live zu sehen unter „Variieren“. „Leicht“ passt für die meisten Bilder; wo links und rechts oder Text zählen, die Spiegelung ausschalten. Ein eingefrorenes Backbone sieht jedes Bild einmal und kommt daher ohne aus.</translation>
    </message>
    <message>
        <source>Learns from the project&apos;s unlabelled pictures too: what the network is sure of on a gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, because it multiplies the work and wants few labels and many pictures of the same kind.</source>
        <translation>Lernt auch aus den ungelabelten Bildern des Projekts: Was das Netz bei einem sanft veränderten Bild sicher weiß, wird zum Label eines stark veränderten (FixMatch). 1 ist das veröffentlichte Gewicht; aus, weil es die Arbeit vervielfacht und wenige Labels und viele Bilder derselben Art braucht.</translation>
    </message>
    <message>
        <source>How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in more pictures and more mistakes.</source>
        <translation>Wie sicher das Netz sein muss, damit seine Antwort als Label gilt: 0,95 wie veröffentlicht; niedriger lässt mehr Bilder und mehr Fehler zu.</translation>
    </message>
    <message>
        <source>Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time.</source>
        <translation>Ungelabelte Bilder je gelabeltem in jedem Schritt; veröffentlicht mit 7, zu einem entsprechenden Preis an Zeit.</translation>
    </message>
    <message>
        <source>Cross-validation: train and validation pictures are dealt into so many parts, and each run validates on another. It tells how much of a difference between recipes is luck, at as many times the work.</source>
        <translation>Kreuzvalidierung: Die Bilder für Training und Validierung werden auf so viele Teile verteilt, und jeder Lauf validiert mit einem anderen. So zeigt sich, wie viel Unterschied zwischen Rezepten Zufall ist, bei einem Vielfachen der Arbeit.</translation>
    </message>
    <message>
        <source>Which of the parts validates this run, counted from 0.</source>
        <translation>Welcher der Teile diesen Lauf validiert, gezählt ab 0.</translation>
    </message>
    <message>
        <source>Auto takes a CUDA graphics card where there is one and the processor otherwise.</source>
        <translation>„Automatisch“ nimmt eine CUDA-Grafikkarte, wo es eine gibt, sonst den Prozessor.</translation>
    </message>
    <message>
        <source>On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is for cards without bfloat16 and scales the loss. The processor always computes in float32.</source>
        <translation>Auf einer Grafikkarte rechnet „Automatisch“ in bfloat16, wo die Karte es kann, sonst in float32; float16 ist für Karten ohne bfloat16 und skaliert den Verlust. Der Prozessor rechnet immer in float32.</translation>
    </message>
    <message>
        <source>0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take fewer to keep the machine free for other work.</source>
        <translation>0 nimmt alle Kerne des Rechners: Der Schritt von einem zu zweien machte das Training 1,9-mal so schnell. Weniger halten den Rechner für andere Arbeit frei.</translation>
    </message>
    <message>
        <source>Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the processor; a few different ones show how much of a difference is luck.</source>
        <translation>Anfang aller Zufallszahlen: Reihenfolge, Augmentierung, neue Gewichte. Derselbe Startwert ergibt auf dem Prozessor denselben Lauf; einige verschiedene zeigen, wie viel Unterschied Zufall ist.</translation>
    </message>
    <message>
        <source>Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world&apos;s mean in 2023 (Ember, Global Electricity Review 2024).</source>
        <translation>Gramm CO₂ je Kilowattstunde Ihres Stroms, für den Energiebericht: 480 ist das Weltmittel 2023 (Ember, Global Electricity Review 2024).</translation>
    </message>
</context>
<context>
    <name>imago::ui::Ask</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Bilderordner hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Import a data set: a folder, or a file of annotations</source>
        <translation>Datensatz importieren: ein Ordner oder eine Datei mit Annotationen</translation>
    </message>
    <message>
        <source>Folders and files of annotations</source>
        <translation>Ordner und Dateien mit Annotationen</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentForm</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>&amp;Reset chances and ranges</source>
        <translation>Chancen und Bereiche zurück&amp;setzen</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message>
        <source>Augment</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>&amp;Previous pictures</source>
        <translation>&amp;Vorherige Bilder</translation>
    </message>
    <message>
        <source>&amp;Next pictures</source>
        <translation>&amp;Nächste Bilder</translation>
    </message>
    <message>
        <source>&amp;One picture, epoch after epoch</source>
        <translation>&amp;Ein Bild, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Show without o&amp;perations</source>
        <translation>Ohne &amp;Operationen zeigen</translation>
    </message>
    <message>
        <source>What the net&amp;work sees</source>
        <translation>Was das Net&amp;z sieht</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>Netzansicht</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Anderer Start&amp;wert</translation>
    </message>
    <message>
        <source>Epoch before</source>
        <translation>Vorherige Epoche</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>Nächste Epoche</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n Ansicht</numerusform>
            <numerusform>%n Ansichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of views</source>
        <translation>Anzahl der Ansichten</translation>
    </message>
    <message>
        <source>Seed of the recipe</source>
        <translation>Startwert des Rezepts</translation>
    </message>
    <message>
        <source>The seed of the recipe: training draws the same numbers from it.</source>
        <translation>Der Startwert des Rezepts: Das Training zieht daraus dieselben Zahlen.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Sta&amp;rtwert</translation>
    </message>
    <message>
        <source>The recipe keeps the network frozen and computes its features once: of these operations only the horizontal flip is used. Choose Balanced or Best in Train to use them all.</source>
        <translation>Das Rezept friert das Netz ein und berechnet dessen Merkmale einmal: Von diesen Operationen wird nur die horizontale Spiegelung verwendet. Mit „Ausgewogen“ oder „Beste“ unter „Trainieren“ werden alle verwendet.</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Zu „&amp;Trainieren“</translation>
    </message>
    <message>
        <source>No pictures to preview yet</source>
        <translation>Noch keine Bilder für die Vorschau</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; here you see what training makes of them.</source>
        <translation>Fügen Sie unter „Daten“ einen Bilderordner hinzu; hier sehen Sie, was das Training daraus macht.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Zu „Da&amp;ten“</translation>
    </message>
    <message>
        <source>That picture takes no part in training.</source>
        <translation>Dieses Bild nimmt nicht am Training teil.</translation>
    </message>
    <message>
        <source>Click a picture to see it in many epochs</source>
        <translation>Ein Bild anklicken, um es in vielen Epochen zu sehen</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Ungelabelt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>%1 · input %2 × %2 px, as training prepares it</source>
        <translation>%1 · Eingabe %2 × %2 px, wie das Training sie aufbereitet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>%Ln Trainingsbild</numerusform>
            <numerusform>%Ln Trainingsbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>%Ln Bild (noch keines in der Trainingsmenge)</numerusform>
            <numerusform>%Ln Bilder (noch keines in der Trainingsmenge)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::AxisWords</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Gelabelt</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Sicherungen von %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>There are none yet. The studio makes one when a project is opened or closed, and every ten minutes while something changes.</source>
        <translation>Es gibt noch keine. Das Studio legt eine an, wenn ein Projekt geöffnet oder geschlossen wird, und alle zehn Minuten, solange sich etwas ändert.</translation>
    </message>
    <message>
        <source>They lie in %1. The present state is kept as a backup before another one takes its place; your pictures and runs are not touched.</source>
        <translation>Sie liegen in %1. Der jetzige Stand wird gesichert, bevor ein anderer an seine Stelle tritt; Ihre Bilder und Läufe bleiben unberührt.</translation>
    </message>
    <message>
        <source>Make %1 what it was on %2?</source>
        <translation>%1 auf den Stand vom %2 bringen?</translation>
    </message>
    <message>
        <source>All labels and classes become what they were then. What they are now is kept as one more backup.</source>
        <translation>Alle Labels und Klassen werden wieder, was sie damals waren. Was sie jetzt sind, bleibt als weitere Sicherung erhalten.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message>
        <source>F1 of each class by its training pictures</source>
        <translation>F1 jeder Klasse nach ihren Trainingsbildern</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1: %n Trainingsbild, F1 %2</numerusform>
            <numerusform>%1: %n Trainingsbilder, F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
</context>
<context>
    <name>imago::ui::BannerStack</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message>
        <source>With the &amp;temperature</source>
        <translation>Mit der Tem&amp;peratur</translation>
    </message>
    <message>
        <source>Fin&amp;d the confidence</source>
        <translation>Konfidenz s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Show what is left out</source>
        <translation>Zeigen, &amp;was wegfällt</translation>
    </message>
    <message>
        <source>Reliability diagram: how often predictions of a confidence are right</source>
        <translation>Zuverlässigkeitsdiagramm: wie oft Vorhersagen einer Konfidenz richtig sind</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Anteil, der richtig ist</translation>
    </message>
    <message>
        <source>The reliability diagram of a finished run stands here.</source>
        <translation>Hier erscheint das Zuverlässigkeitsdiagramm eines fertigen Laufs.</translation>
    </message>
    <message>
        <source>One number, learnt on the validation pictures, that the logits are divided by: it makes confidences honest and never changes which class is on top.</source>
        <translation>Eine Zahl, gelernt an den Validierungsbildern, durch die die Logits geteilt werden: Sie macht Konfidenzen ehrlich und ändert nie, welche Klasse vorn liegt.</translation>
    </message>
    <message>
        <source>Abstain below a confidence</source>
        <translation>Unterhalb einer Konfidenz nicht antworten</translation>
    </message>
    <message>
        <source>Least confidence that is answered</source>
        <translation>Geringste Konfidenz, bei der geantwortet wird</translation>
    </message>
    <message>
        <source>Greatest share of answers that may be wrong</source>
        <translation>Größter Anteil der Antworten, der falsch sein darf</translation>
    </message>
    <message>
        <source>Below a confidence of %1</source>
        <translation>Unter einer Konfidenz von %1</translation>
    </message>
    <message>
        <source>No prediction is as sure as that</source>
        <translation>So sicher ist keine Vorhersage</translation>
    </message>
    <message>
        <source>Calibration error (ECE) %1, greatest %2, Brier score %3</source>
        <translation>Kalibrierungsfehler (ECE) %1, größter %2, Brier-Score %3</translation>
    </message>
    <message>
        <source>No temperature: this run has no predictions of the validation split.</source>
        <translation>Keine Temperatur: Dieser Lauf hat keine Vorhersagen der Validierungsmenge.</translation>
    </message>
    <message>
        <source>From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).</source>
        <translation>Ab %1: beantwortet %2 der Bilder, %3 der Antworten sind falsch (%4 von %5).</translation>
    </message>
    <message>
        <source>No confidence keeps the wrong answers below %1.</source>
        <translation>Keine Konfidenz hält die falschen Antworten unter %1.</translation>
    </message>
    <message>
        <source>Confidence %1 to %2</source>
        <translation>Konfidenz %1 bis %2</translation>
    </message>
    <message>
        <source>at most %1 % wrong</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>höchstens %1 % falsch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>%Ln Vorhersage, zu %1 sicher: %2 richtig</numerusform>
            <numerusform>%Ln Vorhersagen, zu %1 sicher: %2 richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>Temperature %1: the model is too sure of itself. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Temperatur %1: Das Modell ist sich zu sicher. Kreuzentropie der Validierungsmenge %2, vorher %3.</translation>
    </message>
    <message>
        <source>Temperature %1: the model is not sure enough. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Temperatur %1: Das Modell ist sich nicht sicher genug. Kreuzentropie der Validierungsmenge %2, vorher %3.</translation>
    </message>
    <message>
        <source>Keep for e&amp;xports</source>
        <translation>Für E&amp;xporte behalten</translation>
    </message>
    <message>
        <source>Fit a&amp;gain</source>
        <translation>&amp;Neu anpassen</translation>
    </message>
    <message>
        <source>The temperature with the labels as they are now</source>
        <translation>Die Temperatur mit den Labels, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>No temperature: the validation split has too few mistakes to learn it from.</source>
        <translation>Keine Temperatur: Die Validierungsbilder haben zu wenige Fehler, um sie daraus zu lernen.</translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>Temperatur %1, gelernt an %n Validierungsbild.</numerusform>
            <numerusform>Temperatur %1, gelernt an %n Validierungsbildern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports: temperature %1, no answer below %2.</source>
        <translation>Exporte: Temperatur %1, keine Antwort unter %2.</translation>
    </message>
    <message>
        <source>Exports: no temperature, no answer below %1.</source>
        <translation>Exporte: keine Temperatur, keine Antwort unter %1.</translation>
    </message>
    <message>
        <source>Exports: temperature %1, always an answer.</source>
        <translation>Exporte: Temperatur %1, immer eine Antwort.</translation>
    </message>
    <message>
        <source>Exports: no temperature, always an answer.</source>
        <translation>Exporte: keine Temperatur, immer eine Antwort.</translation>
    </message>
    <message>
        <source>With the labels as they are now the temperature is %1.</source>
        <translation>Mit den Labels, wie sie jetzt sind, ist die Temperatur %1.</translation>
    </message>
    <message>
        <source>Keep the confidence above with this run: exports say &quot;don&apos;t know&quot; below it</source>
        <translation>Die Konfidenz darüber mit diesem Lauf behalten: Exporte sagen darunter „weiß nicht“</translation>
    </message>
    <message>
        <source>Exports have the temperature: switch it on to choose a confidence for them</source>
        <translation>Exporte haben die Temperatur: Schalten Sie sie ein, um eine Konfidenz für sie zu wählen</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartBar</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What the charts count to the right</source>
        <translation>Was die Diagramme nach rechts zählen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average; the raw curve stays, faint</source>
        <translation>Gewicht des exponentiell gleitenden Mittelwerts; die rohe Kurve bleibt blass sichtbar</translation>
    </message>
    <message>
        <source>Runs in the charts</source>
        <translation>Läufe in den Diagrammen</translation>
    </message>
    <message>
        <source>━ Training</source>
        <translation>━ Training</translation>
    </message>
    <message>
        <source>╍ Validation</source>
        <translation>╍ Validierung</translation>
    </message>
    <message>
        <source>Show or hide these curves</source>
        <translation>Diese Kurven ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Curves of %1</source>
        <translation>Kurven von %1</translation>
    </message>
    <message>
        <source>Show or hide the curves of %1</source>
        <translation>Kurven von %1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>Diesen Lauf aus&amp;werten</translation>
    </message>
    <message>
        <source>Test a checkpoint of %1</source>
        <translation>Checkpoint von %1 testen</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bester</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Pictures to test with</source>
        <translation>Bilder für den Test</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>A second worker tests it; a run that is training goes on meanwhile. Nothing is kept: Inspect shows the predictions of the finished run.</source>
        <translation>Ein zweiter Worker testet ihn; ein laufendes Training geht derweil weiter. Nichts wird behalten: „Auswerten“ zeigt die Vorhersagen des fertigen Laufs.</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>Most frequent mistakes:</source>
        <translation>Häufigste Fehler:</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 für %2 gehalten: %3</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; richtig: %2 von %Ln Bild, Verlust %3</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; richtig: %2 von %Ln Bildern, Verlust %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChart</name>
    <message>
        <source>Pictures by class and split</source>
        <translation>Bilder nach Klasse und Teilmenge</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>The %1 largest of %2 classes</source>
        <translation>Die %1 größten von %2 Klassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChoice</name>
    <message>
        <source>Class of the project</source>
        <translation>Klasse des Projekts</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Make the class “%1”</source>
        <translation>Klasse „%1“ anlegen</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassDetailsDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>What belongs to this class, and what does not? Shown beside the picture to who labels.</source>
        <translation>Was gehört zu dieser Klasse und was nicht? Wird beim Labeln neben dem Bild gezeigt.</translation>
    </message>
    <message>
        <source>Names of the keypoints, one a line</source>
        <translation>Namen der Schlüsselpunkte, einer je Zeile</translation>
    </message>
    <message>
        <source>nose
left eye
right eye</source>
        <translation>Nase
linkes Auge
rechtes Auge</translation>
    </message>
    <message>
        <source>Lines between keypoints, one a line</source>
        <translation>Linien zwischen Schlüsselpunkten, eine je Zeile</translation>
    </message>
    <message>
        <source>nose - left eye
nose - right eye</source>
        <translation>Nase - linkes Auge
Nase - rechtes Auge</translation>
    </message>
    <message>
        <source>Class “%1”</source>
        <translation>Klasse „%1“</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>Teile der Klasse</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Richtlinien</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Attribute</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>&amp;Schlüsselpunkte</translation>
    </message>
    <message>
        <source>Attributes of the class&apos;s shapes</source>
        <translation>Attribute der Formen dieser Klasse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices, parted by ;</source>
        <translation>Auswahl, getrennt durch ;</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangswert</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add occluded, truncated, di&amp;fficult</source>
        <translation>Verdeckt, abgeschnitten, schwierig hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Names, one a line</source>
        <translation>&amp;Namen, einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Lines between them: name - name</source>
        <translation>&amp;Linien dazwischen: Name - Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>Art des Attributs</translation>
    </message>
    <message>
        <source>An attribute has no name yet.</source>
        <translation>Ein Attribut hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The attribute “%1” must not begin with $.</source>
        <translation>Das Attribut „%1“ darf nicht mit $ beginnen.</translation>
    </message>
    <message>
        <source>Two attributes are named “%1”.</source>
        <translation>Zwei Attribute heißen „%1“.</translation>
    </message>
    <message>
        <source>The attribute “%1” has nothing to choose from.</source>
        <translation>Das Attribut „%1“ hat nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>Two keypoints are named “%1”.</source>
        <translation>Zwei Schlüsselpunkte heißen „%1“.</translation>
    </message>
    <message>
        <source>The line “%1” is not of the form “name - name” with two keypoints of the list.</source>
        <translation>Die Zeile „%1“ hat nicht die Form „Name - Name“ mit zwei Schlüsselpunkten der Liste.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message>
        <source>%1: its key %2 belongs to “%3”</source>
        <translation>%1: Die Taste %2 gehört zu „%3“</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Re&amp;name class</source>
        <translation>Klasse um&amp;benennen</translation>
    </message>
    <message>
        <source>Change class &amp;colour…</source>
        <translation>Klassen&amp;farbe ändern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Guidelines, attributes and keypoints of the class…</source>
        <translation>&amp;Richtlinien, Attribute und Schlüsselpunkte der Klasse&#xa0;…</translation>
    </message>
    <message>
        <source>Change class &amp;key…</source>
        <translation>Klassen&amp;taste ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Move class &amp;up</source>
        <translation>Klasse nach &amp;oben</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>Klasse nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>Klasse zusammenführen &amp;mit&#xa0;…</translation>
    </message>
    <message>
        <source>D&amp;elete class…</source>
        <translation>Klasse &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Name einer neuen Klasse</translation>
    </message>
    <message>
        <source>&amp;Add a class</source>
        <translation>Klasse hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add a class…</source>
        <translation>Klasse hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add a class (%1)…</source>
        <translation>Klasse hinzufügen (%1)&#xa0;…</translation>
    </message>
    <message>
        <source>Guidelines of the class</source>
        <translation>Richtlinien der Klasse</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Taste von %1</translation>
    </message>
    <message>
        <source>A digit or a letter; nothing for no key. In use by commands: %1</source>
        <translation>Eine Ziffer oder ein Buchstabe; leer für keine Taste. Von Befehlen belegt: %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>„%1“ (%n Bild)</numerusform>
            <numerusform>„%1“ (%n Bilder)</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Klassen zusammenführen</translation>
    </message>
    <message>
        <source>All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.</source>
        <translation>Alle Bilder von %1 werden zu Bildern von %2, und die Klasse „%3“ verschwindet. Das kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Klasse löschen</translation>
    </message>
    <message>
        <source>Delete %1 with all its labels? The pictures stay. This can be undone.</source>
        <translation>%1 mit allen Labels löschen? Die Bilder bleiben. Das kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another, or give that command another key first: Shift+F1 shows all.</source>
        <translation>%1 ist die Taste von „%2“. Wählen Sie eine andere, oder geben Sie zuerst diesem Befehl eine andere Taste: Umschalt+F1 zeigt alle.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPopup</name>
    <message>
        <source>Class of the shape</source>
        <translation>Klasse der Form</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Name the first class</source>
        <translation>Die erste Klasse benennen</translation>
    </message>
    <message>
        <source>Find or name a class</source>
        <translation>Klasse suchen oder benennen</translation>
    </message>
    <message>
        <source>New class “%1”</source>
        <translation>Neue Klasse „%1“</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassTableModel</name>
    <message>
        <source>Of the pictures predicted as this class, the share that truly is</source>
        <translation>Von den Bildern, die als diese Klasse vorhergesagt wurden, der Anteil, der es wirklich ist</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was found</source>
        <translation>Von den Bildern dieser Klasse der Anteil, der gefunden wurde</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>Bilder dieser Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1: found less often than the other classes by more than chance</source>
        <translation>%1: seltener gefunden als die anderen Klassen, über den Zufall hinaus</translation>
    </message>
    <message>
        <source>%1: less than half as many training pictures as most classes have</source>
        <translation>%1: weniger als halb so viele Trainingsbilder wie die meisten Klassen</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>Pictures of this class that the run learnt from</source>
        <translation>Bilder dieser Klasse, aus denen der Lauf gelernt hat</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message>
        <source>What this run learnt from is not known any more.</source>
        <translation>Woraus dieser Lauf gelernt hat, ist nicht mehr bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>Alle Klassen haben %Ln Trainingsbild.</numerusform>
            <numerusform>Alle Klassen haben %Ln Trainingsbilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>%1 bis %Ln Trainingsbild je Klasse.</numerusform>
            <numerusform>%1 bis %Ln Trainingsbilder je Klasse.</numerusform>
        </translation>
    </message>
    <message>
        <source>(rank correlation %1, p %2)</source>
        <translation>(Rangkorrelation %1, p %2)</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>unter 0,001</translation>
    </message>
    <message>
        <source>That is not seen to make a difference %1.</source>
        <translation>Ein Einfluss ist nicht erkennbar %1.</translation>
    </message>
    <message>
        <source>The more there are, the better a class is known %1.</source>
        <translation>Je mehr es sind, desto besser wird eine Klasse erkannt %1.</translation>
    </message>
    <message>
        <source>The more there are, the worse a class is known %1.</source>
        <translation>Je mehr es sind, desto schlechter wird eine Klasse erkannt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Found less often than the rest by more than chance: %1.</source>
        <translation>Seltener gefunden als die übrigen, über den Zufall hinaus: %1.</translation>
    </message>
    <message>
        <source>Show its &amp;training pictures</source>
        <translation>&amp;Trainingsbilder zeigen</translation>
    </message>
    <message>
        <source>Metrics of each class</source>
        <translation>Maße jeder Klasse</translation>
    </message>
    <message>
        <source>Training pictures of %1</source>
        <translation>Trainingsbilder von %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As many as &amp;fit</source>
        <translation>So viele wie &amp;passen</translation>
    </message>
</context>
<context>
    <name>imago::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these letters in this order: %1
Fewer letters find more; Escape leaves.</source>
        <translation>Kein Befehl hat diese Buchstaben in dieser Reihenfolge: %1
Weniger Buchstaben finden mehr; Escape schließt.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>Lauf zum Vergleichen</translation>
    </message>
    <message>
        <source>What the recipes do differently</source>
        <translation>Was die Rezepte anders machen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>Richtig geworden</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>Falsch geworden</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>In beiden Läufen falsch</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Train a second run; then this shows what it does better and what worse.</source>
        <translation>Trainieren Sie einen zweiten Lauf; dann zeigt sich hier, was er besser und was er schlechter macht.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>%n Bild, das nur ein Lauf kennt, ist ausgelassen.</numerusform>
            <numerusform>%n Bilder, die nur ein Lauf kennt, sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Became &amp;right: %1</source>
        <translation>&amp;Richtig geworden: %1</translation>
    </message>
    <message>
        <source>Became wr&amp;ong: %1</source>
        <translation>Falsch gew&amp;orden: %1</translation>
    </message>
    <message>
        <source>Wrong in &amp;both: %1</source>
        <translation>I&amp;n beiden falsch: %1</translation>
    </message>
    <message>
        <source>The recipes are the same</source>
        <translation>Die Rezepte sind gleich</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.</source>
        <translation>%1 Punkte (95 %: %2 bis %3). McNemar-Test: p = %4, mehr als Zufall.</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance.</source>
        <translation>%1 Punkte (95 %: %2 bis %3). McNemar-Test: p = %4, das kann Zufall sein.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfidenceBars</name>
    <message>
        <source>Confidences</source>
        <translation>Konfidenzen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>Logit %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>wahre Klasse</translation>
    </message>
    <message>
        <source>predicted · true</source>
        <translation>vorhergesagt · wahr</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>not calibrated %1</source>
        <translation>unkalibriert %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: a row a true class, a column a predicted class</source>
        <translation>Konfusionsmatrix: je Zeile eine wahre Klasse, je Spalte eine vorhergesagte</translation>
    </message>
    <message>
        <source>%1 recognised: %2 of %3 (%4)</source>
        <translation>%1 erkannt: %2 von %3 (%4)</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <translation>%1 für %2 gehalten: %3 von %4 (%5)</translation>
    </message>
    <message>
        <source>Truly %1: %2</source>
        <translation>In Wahrheit %1: %2</translation>
    </message>
    <message>
        <source>Predicted %1: %2</source>
        <translation>Vorhergesagt %1: %2</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>The confusion matrix of a finished run stands here.</source>
        <translation>Hier erscheint die Konfusionsmatrix eines fertigen Laufs.</translation>
    </message>
</context>
<context>
    <name>imago::ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Genauigkeit (Top-1)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Metric of this chart</source>
        <translation>Messgröße dieses Diagramms</translation>
    </message>
    <message>
        <source>Scale and export of this chart</source>
        <translation>Skala und Export dieses Diagramms</translation>
    </message>
    <message>
        <source>Scale and export of this chart. In the plot: the wheel zooms, a drag zooms into a box, Shift and drag move, a double click shows everything. Keys: arrows, + and -, Home</source>
        <translation>Skala und Export dieses Diagramms. In der Zeichnung: Das Mausrad zoomt, Ziehen zoomt in ein Rechteck, Ziehen mit Umschalt verschiebt, ein Doppelklick zeigt alles. Tasten: Pfeile, + und -, Pos1</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>&amp;Logarithmische Skala</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>Werte als &amp;CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>━ training %1</source>
        <translation>━ Training %1</translation>
    </message>
    <message>
        <source>╍ validation %1</source>
        <translation>╍ Validierung %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message>
        <source>&amp;Find in paths</source>
        <translation>In Pfaden su&amp;chen</translation>
    </message>
    <message>
        <source>Only &amp;unlabelled pictures</source>
        <translation>Nur &amp;ungelabelte Bilder</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>Nichts aus&amp;wählen</translation>
    </message>
    <message>
        <source>Open in &amp;Label</source>
        <translation>In „La&amp;beln“ öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear the labels</source>
        <translation>Labels &amp;löschen</translation>
    </message>
    <message>
        <source>Acce&amp;pt the proposals</source>
        <translation>Vo&amp;rschläge annehmen</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposals</source>
        <translation>Vorschläge ablehn&amp;en</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>Zu &amp;klären</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>Aussc&amp;hließen</translation>
    </message>
    <message>
        <source>Mark as not reviewe&amp;d</source>
        <translation>Als n&amp;icht geprüft markieren</translation>
    </message>
    <message>
        <source>Put into &amp;training</source>
        <translation>In die &amp;Trainingsmenge</translation>
    </message>
    <message>
        <source>Put into &amp;validation</source>
        <translation>In die &amp;Validierungsmenge</translation>
    </message>
    <message>
        <source>Put into te&amp;st</source>
        <translation>In die Te&amp;stmenge</translation>
    </message>
    <message>
        <source>Take &amp;out of the splits</source>
        <translation>Aus den Teilmengen &amp;nehmen</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the project…</source>
        <translation>Aus dem &amp;Projekt entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Assi&amp;gn splits…</source>
        <translation>Teilmengen &amp;zuweisen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>Überwachte Or&amp;dner&#xa0;…</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Größere Miniaturen</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Kleinere Miniaturen</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>Filter anzeigen</translation>
    </message>
    <message>
        <source>Show class chart and problems</source>
        <translation>Klassendiagramm und Probleme anzeigen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Als %1 labeln</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>Labeln &amp;als</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Teil&amp;menge</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>Bilder entfernen</translation>
    </message>
    <message>
        <source>The files stay where they are. This cannot be undone.</source>
        <translation>Die Dateien bleiben, wo sie sind. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Add a folder: its pictures stay where they are. Or import a data set with its labels. Dropping them on this window does the same.</source>
        <translation>Fügen Sie einen Ordner hinzu: Seine Bilder bleiben, wo sie sind. Oder importieren Sie einen Datensatz mit seinen Labels. Ablegen auf diesem Fenster bewirkt dasselbe.</translation>
    </message>
    <message>
        <source>No picture passes these filters</source>
        <translation>Kein Bild passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Choose other filters, or show all pictures again.</source>
        <translation>Wählen Sie andere Filter, oder zeigen Sie wieder alle Bilder.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Class chart and problems</source>
        <translation>Klassendiagramm und Probleme</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Import a data set…</source>
        <translation>Datensatz importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Search in paths</source>
        <translation>In Pfaden suchen</translation>
    </message>
    <message>
        <source>Part of the path (Ctrl+F)</source>
        <translation>Teil des Pfads (Strg+F)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>Nach Pfad</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)</source>
        <translation>Ordner des Projekts und welche davon auf neue Bilder überwacht werden (Strg+Alt+W)</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>%1: only those asked for, until the filters are cleared</source>
        <translation>%1: nur die angeforderten, bis die Filter aufgehoben werden</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>%Ln Bild mit seinen Labels aus dem Projekt entfernen?</numerusform>
            <numerusform>%Ln Bilder mit ihren Labels aus dem Projekt entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>%Ln Bild, %1 gelabelt</numerusform>
            <numerusform>%Ln Bilder, %1 gelabelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 von %Ln Bild</numerusform>
            <numerusform>%1 von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>Endgültig &amp;vergessen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message>
        <source>proposed by %1, %2 sure</source>
        <translation>vorgeschlagen von %1, zu %2 sicher</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Select a picture to see what is known about it.</source>
        <translation>Wählen Sie ein Bild aus, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Details des Bildes</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>In „Labeln“ öffnen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Show the duplicate %1</source>
        <translation>Duplikat %1 anzeigen</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>Gleicher Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>%Ln von einem Modell vorgeschlagen</numerusform>
            <numerusform>%Ln von einem Modell vorgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::EnergyWords</name>
    <message>
        <source>%1 kWh, measured</source>
        <translation>%1 kWh, gemessen</translation>
    </message>
    <message>
        <source>%1 kWh, estimated</source>
        <translation>%1 kWh, geschätzt</translation>
    </message>
    <message>
        <source>%1 g CO₂ at %2 g/kWh</source>
        <translation>%1 g CO₂ bei %2 g/kWh</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExplainControls</name>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrierte Gradienten</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Attention-Rollout</translation>
    </message>
    <message>
        <source>Check a&amp;gainst an untrained network</source>
        <translation>Mit untrainiertem Netz ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Show &amp;its map</source>
        <translation>Dessen Karte &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>How it is worked out which parts of the picture speak for the class</source>
        <translation>Wie ermittelt wird, welche Teile des Bildes für die Klasse sprechen</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>S&amp;chicht</translation>
    </message>
    <message>
        <source>Early layers see edges and colours, late ones see objects</source>
        <translation>Frühe Schichten sehen Kanten und Farben, späte sehen Objekte</translation>
    </message>
    <message>
        <source>Clas&amp;s</source>
        <translation>Kla&amp;sse</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>Was die Karte erklärt</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>Deckkraf&amp;t</translation>
    </message>
    <message>
        <source>How strongly the map covers the picture</source>
        <translation>Wie stark die Karte das Bild überdeckt</translation>
    </message>
    <message>
        <source>Asking a network with random weights…</source>
        <translation>Ein Netz mit Zufallsgewichten wird befragt&#xa0;…</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (vorhergesagt)</translation>
    </message>
    <message>
        <source>the predicted</source>
        <translation>die vorhergesagte</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>Ähnlichkeit %1.</translation>
    </message>
    <message>
        <source>One of the two maps is the same everywhere: it shows nothing.</source>
        <translation>Eine der beiden Karten ist überall gleich: Sie zeigt nichts.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives nearly the same map: it shows the edges of the picture rather than what was learnt. Do not rely on it.</source>
        <translation>Ein Netz, das nichts gelernt hat, ergibt fast dieselbe Karte: Sie zeigt eher die Kanten des Bildes als das Gelernte. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>Part of this map comes from the picture alone, without anything learnt. Read it with care.</source>
        <translation>Ein Teil dieser Karte kommt allein vom Bild, ohne etwas Gelerntes. Lesen Sie sie mit Vorsicht.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives another map: this one depends on what was learnt.</source>
        <translation>Ein Netz, das nichts gelernt hat, ergibt eine andere Karte: Diese hängt vom Gelernten ab.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message>
        <source>Copies of &amp;turned pictures are stored upright</source>
        <translation>Kopien &amp;gedrehter Bilder werden aufrecht gespeichert</translation>
    </message>
    <message>
        <source>Copies lose &amp;place, device and owner</source>
        <translation>Kopien verlieren &amp;Ort, Gerät und Besitzer</translation>
    </message>
    <message>
        <source>Also what &amp;models proposed and nobody has accepted</source>
        <translation>Auch, was &amp;Modelle vorgeschlagen und niemand angenommen hat</translation>
    </message>
    <message>
        <source>Export the data set</source>
        <translation>Datensatz exportieren</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>Was das Format nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Wie unter „Daten“ gefiltert</translation>
    </message>
    <message>
        <source>Reviewed pictures</source>
        <translation>Geprüfte Bilder</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hard links: no further space on this disk</source>
        <translation>Hardlinks: kein weiterer Platz auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Lassen, wo sie sind</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Picture f&amp;iles</source>
        <translation>Bi&amp;lddateien</translation>
    </message>
    <message>
        <source>&amp;Into the new folder</source>
        <translation>&amp;In den neuen Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>What happens to the picture files</source>
        <translation>Was mit den Bilddateien geschieht</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Ordner des Exports</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>Prüft, was dieses Format aufnehmen kann&#xa0;…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>Das kann nicht exportiert werden</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>Dieses Format nimmt alles auf.</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>Was dieses Format nicht aufnehmen kann:</translation>
    </message>
    <message>
        <source>Written, read again and found equal. %1</source>
        <translation>Geschrieben, wieder gelesen und für gleich befunden. %1</translation>
    </message>
    <message>
        <source>The new folder is made in</source>
        <translation>Der neue Ordner wird angelegt in</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportTable</name>
    <message>
        <source>&amp;TorchScript – for LibTorch and Python</source>
        <translation>&amp;TorchScript – für LibTorch und Python</translation>
    </message>
    <message>
        <source>&amp;ONNX – for OpenCV and every other runtime</source>
        <translation>&amp;ONNX – für OpenCV und jede andere Laufzeit</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;3</source>
        <translation>ONNX, Opset 1&amp;3</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;7</source>
        <translation>ONNX, Opset 1&amp;7</translation>
    </message>
    <message>
        <source>ONNX that takes &amp;bytes and normalises them</source>
        <translation>ONNX, das B&amp;ytes annimmt und normalisiert</translation>
    </message>
    <message>
        <source>The same, colours in &amp;planes</source>
        <translation>Dasselbe, Farben in &amp;Ebenen</translation>
    </message>
    <message>
        <source>ONNX with &amp;half weights – half the size</source>
        <translation>ONNX mit halben Ge&amp;wichten – halbe Größe</translation>
    </message>
    <message>
        <source>ONNX in &amp;8 bits – a quarter of the size</source>
        <translation>ONNX in &amp;8 Bit – ein Viertel der Größe</translation>
    </message>
    <message>
        <source>&amp;Weights alone, as safetensors</source>
        <translation>Nur die &amp;Gewichte, als safetensors</translation>
    </message>
    <message>
        <source>Measured by the machine&apos;s meters, with all that ran beside it</source>
        <translation>Von den Energiezählern des Rechners gemessen, mit allem, was nebenher lief</translation>
    </message>
    <message>
        <source>An estimate from processor time and memory</source>
        <translation>Eine Schätzung aus Prozessorzeit und Speicher</translation>
    </message>
    <message>
        <source>The checkpoint: %1</source>
        <translation>Der Checkpoint: %1</translation>
    </message>
    <message>
        <source>Loaded by another program in a fresh process, and compared picture by picture</source>
        <translation>Von einem anderen Programm in einem neuen Prozess geladen und Bild für Bild verglichen</translation>
    </message>
    <message>
        <source>Verified file</source>
        <translation>Überprüfte Datei</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf Datenträger</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The program that ran it</source>
        <translation>Das Programm, das sie ausgeführt hat</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Greatest difference of a logit from the checkpoint&apos;s</source>
        <translation>Größte Abweichung eines Logits vom Checkpoint</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Pictures for which it names the same class as the checkpoint</source>
        <translation>Bilder, für die sie dieselbe Klasse nennt wie der Checkpoint</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Gleiche Klasse</translation>
    </message>
    <message>
        <source>On the pictures that were compared</source>
        <translation>Auf den Bildern, die verglichen wurden</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with one thread, median</source>
        <translation>Millisekunden für ein Bild mit einem Thread, Median</translation>
    </message>
    <message>
        <source>ms, 1 thread</source>
        <translation>ms, 1 Thread</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with all threads, median</source>
        <translation>Millisekunden für ein Bild mit allen Threads, Median</translation>
    </message>
    <message>
        <source>ms, all</source>
        <translation>ms, alle</translation>
    </message>
    <message>
        <source>Millijoules for one picture with all threads</source>
        <translation>Millijoule für ein Bild mit allen Threads</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>mJ</translation>
    </message>
    <message>
        <source>%1 names the checkpoint&apos;s class for %2 of the pictures; it must for %3.</source>
        <translation>%1 nennt für %2 der Bilder die Klasse des Checkpoints; verlangt sind %3.</translation>
    </message>
    <message>
        <source>%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.</source>
        <translation>%1 hat bei %2 der Bilder recht, der Checkpoint bei %3: Ein Punkt darf verloren gehen.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message>
        <source>Comparing with the checkpoint in a fresh process…</source>
        <translation>Vergleich mit dem Checkpoint in einem neuen Prozess&#xa0;…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>Dateien werden geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Running the checkpoint on the test pictures…</source>
        <translation>Checkpoint läuft auf den Testbildern&#xa0;…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Vorbereitung&#xa0;…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Choose the export folder…</source>
        <translation>Exportordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the folder of the export</source>
        <translation>Ordner des Exports öffnen</translation>
    </message>
    <message>
        <source>No model to export yet</source>
        <translation>Noch kein Modell zum Exportieren</translation>
    </message>
    <message>
        <source>Train a model first; then it can be written for other programs and verified.</source>
        <translation>Trainieren Sie zuerst ein Modell; dann kann es für andere Programme geschrieben und überprüft werden.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zu „Trainieren“</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Needs ONNX Runtime on this machine, which verifies it: the variable IMAGO_ONNXRUNTIME names its library where it is not installed</source>
        <translation>Braucht ONNX Runtime auf diesem Rechner, das die Datei überprüft: Die Variable IMAGO_ONNXRUNTIME nennt dessen Bibliothek, wo es nicht installiert ist</translation>
    </message>
    <message>
        <source>Beside them: model.json with classes, preprocessing and calibration, a model card, sums, and examples for Python, C++ and Node.js.</source>
        <translation>Daneben: model.json mit Klassen, Vorverarbeitung und Kalibrierung, eine Modellkarte, Prüfsummen und Beispiele für Python, C++ und Node.js.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Exportordner</translation>
    </message>
    <message>
        <source>Export and verif&amp;y</source>
        <translation>Exportieren und über&amp;prüfen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Every file is proved before it is yours</source>
        <translation>Jede Datei wird überprüft, bevor Sie sie erhalten</translation>
    </message>
    <message>
        <source>A fresh process loads it and compares it with the checkpoint on the test pictures.</source>
        <translation>Ein neuer Prozess lädt sie und vergleicht sie auf den Testbildern mit dem Checkpoint.</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
    <message>
        <source>Files beside the model</source>
        <translation>Dateien neben dem Modell</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n Datei exportiert und überprüft.</numerusform>
            <numerusform>%n Dateien exportiert und überprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>Verglichen an %1 von %Ln Validierungsbild; Testbilder gibt es nicht.</numerusform>
            <numerusform>Verglichen an %1 von %Ln Validierungsbildern; Testbilder gibt es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>Verglichen an %1 von %Ln Trainingsbild.</numerusform>
            <numerusform>Verglichen an %1 von %Ln Trainingsbildern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>Verglichen an %1 von %Ln Testbild.</numerusform>
            <numerusform>Verglichen an %1 von %Ln Testbildern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy of the checkpoint there: %1.</source>
        <translation>Genauigkeit des Checkpoints dort: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>%n abgelehnt und weggelassen.</numerusform>
            <numerusform>%n abgelehnt und weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1, %Ln Bild</numerusform>
            <numerusform>%1, %Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
</context>
<context>
    <name>imago::ui::FilterPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Nichts zu labeln</translation>
    </message>
    <message>
        <source>Proposed by a model</source>
        <translation>Von einem Modell vorgeschlagen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>imago::ui::FoldSection</name>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderMenu</name>
    <message>
        <source>Watched for new pictures:</source>
        <translation>Auf neue Bilder überwacht:</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (derzeit nicht vorhanden)</translation>
    </message>
    <message>
        <source>Pictures that come into this folder, or into one below it, are added within a second or two; those that vanish are marked as missing, and keep their labels.</source>
        <translation>Bilder, die in diesen Ordner oder einen darunter kommen, werden innerhalb von ein, zwei Sekunden hinzugefügt; verschwundene werden als fehlend markiert und behalten ihre Labels.</translation>
    </message>
    <message>
        <source>No folder has been added yet</source>
        <translation>Es wurde noch kein Ordner hinzugefügt</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>&amp;Bilderordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Look for changes now</source>
        <translation>&amp;Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>&amp;Forget a folder; its pictures stay</source>
        <translation>&amp;Ordner vergessen; seine Bilder bleiben</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderWatch</name>
    <message>
        <source>New pictures: %1</source>
        <translation>Neue Bilder: %1</translation>
    </message>
    <message>
        <source>changed or back: %1</source>
        <translation>geändert oder wieder da: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>an neuem Ort gefunden: %1</translation>
    </message>
    <message>
        <source>files gone: %1</source>
        <translation>Dateien verschwunden: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Taking changes of watched folders</source>
        <translation>Änderungen überwachter Ordner werden übernommen</translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message>
        <source>Forget pictures</source>
        <translation>Bilder vergessen</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>%n Bild und alles, was davon aufbewahrt wird, vergessen?</numerusform>
            <numerusform>%n Bilder und alles, was davon aufbewahrt wird, vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, notes, undo history, predictions and thumbnails go, in the project, its backups and its runs. This cannot be undone. Your picture files stay; models that were trained on them, and what you exported, stay as they are, and runs that used them cannot be resumed.</source>
        <translation>Labels, Notizen, Verlauf, Vorhersagen und Vorschaubilder verschwinden aus dem Projekt, seinen Sicherungen und seinen Läufen. Das lässt sich nicht rückgängig machen. Ihre Bilddateien bleiben; Modelle, die damit trainiert wurden, und was Sie exportiert haben, bleiben, wie sie sind, und Läufe mit ihnen lassen sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Forgetting pictures</source>
        <translation>Bilder werden vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>%n Bild vergessen</numerusform>
            <numerusform>%n Bilder vergessen</numerusform>
        </translation>
    </message>
    <message>
        <source>backups cleaned: %1</source>
        <translation>bereinigte Sicherungen: %1</translation>
    </message>
    <message>
        <source>runs cleaned: %1</source>
        <translation>bereinigte Läufe: %1</translation>
    </message>
    <message>
        <source>still in a watched folder, move it away: %1</source>
        <translation>noch in einem überwachten Ordner, bitte verschieben: %1</translation>
    </message>
    <message>
        <source>still named in: %1</source>
        <translation>noch genannt in: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message>
        <source>the place</source>
        <translation>die Position</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>die Linie</translation>
    </message>
    <message>
        <source>the points</source>
        <translation>die Punkte</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>der Umriss</translation>
    </message>
    <message>
        <source>the turn</source>
        <translation>die Drehung</translation>
    </message>
    <message>
        <source>that it is open</source>
        <translation>der offene Verlauf</translation>
    </message>
    <message>
        <source>the curve</source>
        <translation>die Kurve</translation>
    </message>
    <message>
        <source>that it is filled</source>
        <translation>die Füllung</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>die Ausdehnung</translation>
    </message>
    <message>
        <source>what lies outside the picture</source>
        <translation>was außerhalb des Bildes liegt</translation>
    </message>
    <message>
        <source>what is finer than a pixel</source>
        <translation>was feiner als ein Pixel ist</translation>
    </message>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>%n Loch</numerusform>
            <numerusform>%n Löcher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>die Aufteilung in %n Teil</numerusform>
            <numerusform>die Aufteilung in %n Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::GroupModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Accuracy minus that of the largest group, in points</source>
        <translation>Genauigkeit minus die der größten Gruppe, in Punkten</translation>
    </message>
    <message>
        <source>95 % interval of the accuracy</source>
        <translation>95-%-Intervall der Genauigkeit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Farthest apart in one class: %1, found %2 points more often in one group.</source>
        <translation>Am weitesten auseinander in einer Klasse: %1, in einer Gruppe um %2 Punkte häufiger gefunden.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, more than chance.</source>
        <translation>Die Gruppen liegen %1 Punkte auseinander: p = %2, mehr als Zufall.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, this may be chance.</source>
        <translation>Die Gruppen liegen %1 Punkte auseinander: p = %2, das kann Zufall sein.</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookBrowser</name>
    <message>
        <source>Page of the handbook</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>&lt;h1&gt;There is no such page&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Diese Seite gibt es nicht&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Search the handbook (Ctrl+F)</source>
        <translation>Handbuch durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Gefundene Seiten</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <translation>%1 – Handbuch</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>A link to the web</source>
        <translation>Link ins Web</translation>
    </message>
    <message>
        <source>This link leads out of the handbook:</source>
        <translation>Dieser Link führt aus dem Handbuch hinaus:</translation>
    </message>
    <message>
        <source>%1

Imago fetches nothing itself. Your web browser can open it.</source>
        <translation>%1

Imago ruft selbst nichts ab. Ihr Webbrowser kann den Link öffnen.</translation>
    </message>
    <message>
        <source>&amp;Open in the web browser</source>
        <translation>Im Webbrowser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>imago::ui::HeatView</name>
    <message>
        <source>The selected picture</source>
        <translation>Das ausgewählte Bild</translation>
    </message>
    <message>
        <source>Draw a frame around a part to find pictures that look like it</source>
        <translation>Einen Rahmen um einen Teil ziehen, um ähnlich aussehende Bilder zu finden</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they size; Return finds, Escape drops</source>
        <translation>Pfeiltasten verschieben, mit Umschalt ändern sie die Größe; Eingabe sucht, Escape verwirft</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryView</name>
    <message>
        <source>&amp;Take back to here</source>
        <translation>Bis hierher zurü&amp;cknehmen</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Änderungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>Bis hierher wiederh&amp;olen</translation>
    </message>
    <message>
        <source>Every change is kept, also after a restart. Grey ones are taken back.</source>
        <translation>Jede Änderung bleibt erhalten, auch nach einem Neustart. Graue sind zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Dieses Bild kann nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageListModel</name>
    <message>
        <source>not labelled</source>
        <translation>ungelabelt</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message>
        <source>&amp;Keep pictures that are not found, as missing</source>
        <translation>Nicht gefundene Bilder &amp;behalten, als fehlend</translation>
    </message>
    <message>
        <source>Import a data set</source>
        <translation>Datensatz importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Zum Vorhandenen hinzufügen</translation>
    </message>
    <message>
        <source>Add to what is there, whole-picture classes too</source>
        <translation>Zum Vorhandenen hinzufügen, auch Klassen ganzer Bilder</translation>
    </message>
    <message>
        <source>Keep what is there alone</source>
        <translation>Nur das Vorhandene behalten</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Das Vorhandene ersetzen</translation>
    </message>
    <message>
        <source>Beside the annotations, or as they say</source>
        <translation>Neben den Annotationen oder wie dort angegeben</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Pictures &amp;lie in</source>
        <translation>Bilder &amp;liegen in</translation>
    </message>
    <message>
        <source>&amp;Annotated pictures</source>
        <translation>Bereits &amp;annotierte Bilder</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>What happens to pictures that have annotations</source>
        <translation>Was mit Bildern geschieht, die Annotationen haben</translation>
    </message>
    <message>
        <source>Classes of the data set and what becomes of them</source>
        <translation>Klassen des Datensatzes und was aus ihnen wird</translation>
    </message>
    <message>
        <source>Class there</source>
        <translation>Klasse dort</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Problems of the data set</source>
        <translation>Probleme des Datensatzes</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Klassen</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Das kann nicht importiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1: %Ln Bild</numerusform>
            <numerusform>%1: %Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>%Ln Problem, unten aufgeführt; alles andere kann übernommen werden.</numerusform>
            <numerusform>%Ln Probleme, unten aufgeführt; alles andere kann übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be taken. It can be undone as one step.</source>
        <translation>Alles kann übernommen werden. Es lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 wird zu</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(ausgelassen)</translation>
    </message>
    <message>
        <source>&amp;Classes (%1)</source>
        <translation>&amp;Klassen (%1)</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>&amp;Probleme (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>%Ln Bild ist im Projekt</numerusform>
            <numerusform>%Ln Bilder sind im Projekt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectViews</name>
    <message>
        <source>&amp;Similar together</source>
        <translation>Ähnliche &amp;nebeneinander</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Groups of pictures</source>
        <translation>Bildgruppen</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Verdächtige Labels</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>What the cells say</source>
        <translation>Was die Zellen besagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>% der wahren Klasse</translation>
    </message>
    <message>
        <source>% of the predicted class</source>
        <translation>% der vorhergesagten Klasse</translation>
    </message>
    <message>
        <source>Classes that are confused stand side by side</source>
        <translation>Klassen, die verwechselt werden, stehen nebeneinander</translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message>
        <source>Misclassified pictures</source>
        <translation>Falsch klassifizierte Bilder</translation>
    </message>
    <message>
        <source>All pictures of the split</source>
        <translation>Alle Bilder der Teilmenge</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n Bild, größter Verlust zuerst</numerusform>
            <numerusform>%n Bilder, größter Verlust zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source> · Ctrl+A and a class key label them all</source>
        <translation> · Strg+A und eine Klassentaste labelt alle</translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n ausgelassen: Klasse diesem Lauf unbekannt</numerusform>
            <numerusform> · %n ausgelassen: Klasse diesem Lauf unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>First let the network look at all pictures, here on the map.</source>
        <translation>Lassen Sie zuerst das Netz alle Bilder ansehen, hier auf der Karte.</translation>
    </message>
    <message>
        <source>Similar pictures, the most similar first</source>
        <translation>Ähnliche Bilder, die ähnlichsten zuerst</translation>
    </message>
    <message>
        <source>Similar to the framed part, the most similar first</source>
        <translation>Ähnlich wie der umrahmte Teil, die ähnlichsten zuerst</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>Vorhersage annehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>The label is right</source>
        <translation>Das Label ist richtig</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>&amp;Ambiguous</source>
        <translation>&amp;Unklar</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>Aus&amp;schließen</translation>
    </message>
    <message>
        <source>Show what the model looks at</source>
        <translation>Zeigen, worauf das Modell schaut</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Only the wrong ones</source>
        <translation>Nur die falschen</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Nur falsche</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>In „Labeln“ öffnen</translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation>Wieder alle Fehler zeigen</translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>Be&amp;richt schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>The nearest training pictures</source>
        <translation>Die nächsten Trainingsbilder</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>Noch nichts auszuwerten</translation>
    </message>
    <message>
        <source>Train a model; then its mistakes are shown here, and you can mend labels on the spot.</source>
        <translation>Trainieren Sie ein Modell; dann werden hier seine Fehler gezeigt, und Sie können Labels gleich berichtigen.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zu „Trainieren“</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Show what the network gets</source>
        <translation>Zeigen, was das Netz bekommt</translation>
    </message>
    <message>
        <source>Find similar pictures</source>
        <translation>Ähnliche Bilder suchen</translation>
    </message>
    <message>
        <source>Widen the view</source>
        <translation>Ansicht verbreitern</translation>
    </message>
    <message>
        <source>Greatest loss</source>
        <translation>Größter Verlust</translation>
    </message>
    <message>
        <source>Greatest loss of the cell first</source>
        <translation>Größter Verlust der Zelle zuerst</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>Typischste</translation>
    </message>
    <message>
        <source>Most typical pictures of the cell first</source>
        <translation>Typischste Bilder der Zelle zuerst</translation>
    </message>
    <message>
        <source>Most surprising</source>
        <translation>Überraschendste</translation>
    </message>
    <message>
        <source>Most surprising pictures of the cell first</source>
        <translation>Überraschendste Bilder der Zelle zuerst</translation>
    </message>
    <message>
        <source>Order of the cell’s pictures</source>
        <translation>Reihenfolge der Bilder einer Zelle</translation>
    </message>
    <message>
        <source>Typical: like most of the cell. Surprising: where the model was surest and wrong, or right by a hair.</source>
        <translation>Typisch: wie die meisten der Zelle. Überraschend: wo sich das Modell am sichersten war und falsch lag oder um Haaresbreite richtig.</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>Fortschritt der Vorhersage</translation>
    </message>
    <message>
        <source>Pictures, the greatest loss first</source>
        <translation>Bilder, größter Verlust zuerst</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>True label: %1</source>
        <translation>Wahres Label: %1</translation>
    </message>
    <message>
        <source>Not predicted yet</source>
        <translation>Noch nicht vorhergesagt</translation>
    </message>
    <message>
        <source>This run has no predictions for this split.</source>
        <translation>Dieser Lauf hat keine Vorhersagen für diese Teilmenge.</translation>
    </message>
    <message>
        <source>&amp;Predict these pictures</source>
        <translation>Diese Bilder &amp;vorhersagen</translation>
    </message>
    <message>
        <source>No labelled pictures</source>
        <translation>Keine gelabelten Bilder</translation>
    </message>
    <message>
        <source>No picture of this split has a label that the run knows.</source>
        <translation>Kein Bild dieser Teilmenge hat ein Label, das der Lauf kennt.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird befragt …</translation>
    </message>
    <message>
        <source>Calibrated confidences</source>
        <translation>Kalibrierte Konfidenzen</translation>
    </message>
    <message>
        <source>Frame a part of the picture</source>
        <translation>Einen Teil des Bildes umrahmen</translation>
    </message>
</context>
<context>
    <name>imago::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Befehle und Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>Tasten &amp;wie in</translation>
    </message>
    <message>
        <source>Put &amp;all back</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Takes back every change of yours; the chosen set stays</source>
        <translation>Nimmt alle Ihre Änderungen zurück; die gewählte Belegung bleibt</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>&amp;Neue Taste</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diese &amp;Taste verwenden</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>Diese Taste &amp;hinzufügen</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Choose a command to change its keys</source>
        <translation>Wählen Sie einen Befehl, um seine Tasten zu ändern</translation>
    </message>
    <message>
        <source>%1: its key belongs to the class and is changed there</source>
        <translation>%1: Die Taste gehört zur Klasse und wird dort geändert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which loses it.</source>
        <translation>%1 gehört zu %2 und geht dort verloren.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which keeps it: here it will not work.</source>
        <translation>%1 ist die Taste des Klassenbefehls %2, der sie behält: Hier wird sie nicht wirken.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which loses it.</source>
        <translation>%1 ist die Taste des Klassenbefehls %2, der sie verliert.</translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pictures to go through</source>
        <translation>Bilder, die durchgegangen werden</translation>
    </message>
    <message>
        <source>Labelled share</source>
        <translation>Gelabelter Anteil</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Ungelabelte Bilder</translation>
    </message>
    <message>
        <source>Pictures with proposals</source>
        <translation>Bilder mit Vorschlägen</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Wie unter „Daten“ gefiltert</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Nichts zu labeln</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1 von %2 · %Ln ungelabelt</numerusform>
            <numerusform>%1 von %2 · %Ln ungelabelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>%1 von %Ln Bild des Projekts gelabelt</numerusform>
            <numerusform>%1 von %Ln Bildern des Projekts gelabelt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Gelabelt als</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Classes that are suspected to be mixed up</source>
        <translation>Klassen, die vermutlich verwechselt wurden</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Verdächtige Labels</translation>
    </message>
    <message>
        <source>Labelled %1, looks like %2</source>
        <translation>Gelabelt als %1, sieht aus wie %2</translation>
    </message>
    <message>
        <source>No label is suspected</source>
        <translation>Kein Label ist verdächtig</translation>
    </message>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n verdächtiges Bild</numerusform>
            <numerusform>%n verdächtige Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Some %1 of the labels may be wrong</source>
        <translation>Etwa %1 der Labels könnten falsch sein</translation>
    </message>
    <message>
        <source>The model learnt from these pictures, so that it agrees with many wrong labels. The test and validation splits tell more.</source>
        <translation>Das Modell hat aus diesen Bildern gelernt und stimmt deshalb vielen falschen Labels zu. Test- und Validierungsmenge sagen mehr.</translation>
    </message>
    <message>
        <source>The model did not learn from these pictures and contradicts their labels. Return takes its class, a class key another, K keeps the label, M and X set the picture aside.</source>
        <translation>Das Modell hat nicht aus diesen Bildern gelernt und widerspricht ihren Labels. Return übernimmt seine Klasse, eine Klassentaste eine andere, K behält das Label, M und X stellen das Bild zurück.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>%n verdächtiges Label &amp;prüfen</numerusform>
            <numerusform>%n verdächtige Labels &amp;prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelWorkspace</name>
    <message>
        <source>That was the last picture of the list.</source>
        <translation>Das war das letzte Bild der Liste.</translation>
    </message>
    <message>
        <source>The picture before has no labels to repeat.</source>
        <translation>Das vorige Bild hat keine Labels zum Wiederholen.</translation>
    </message>
    <message>
        <source>No other picture of this list is unlabelled.</source>
        <translation>Kein anderes Bild dieser Liste ist ungelabelt.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
    <message>
        <source>No picture passes the chosen filter.</source>
        <translation>Kein Bild passt zum gewählten Filter.</translation>
    </message>
    <message>
        <source>Done: &amp;labelled, and on</source>
        <translation>Fertig: &amp;gelabelt, und weiter</translation>
    </message>
    <message>
        <source>Re&amp;viewed, and on</source>
        <translation>Ge&amp;prüft, und weiter</translation>
    </message>
    <message>
        <source>&amp;Nothing to label here, and on</source>
        <translation>Hier &amp;nichts zu labeln, und weiter</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>Vorerst über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Comment on the picture</source>
        <translation>Bild &amp;kommentieren</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>This picture has labels; delete them first if there is nothing to label.</source>
        <translation>Dieses Bild hat Labels; löschen Sie sie zuerst, wenn es nichts zu labeln gibt.</translation>
    </message>
    <message>
        <source>Accept the surest proposal, or the chosen</source>
        <translation>Den sichersten oder den gewählten Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Reject the surest proposal; where there is none, exclude the picture</source>
        <translation>Den sichersten Vorschlag ablehnen; wo es keinen gibt, das Bild ausschließen</translation>
    </message>
    <message>
        <source>Accept all proposals of the picture</source>
        <translation>Alle Vorschläge des Bildes annehmen</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>alle annehmen</translation>
    </message>
    <message>
        <source>E&amp;xclude the picture, or take it back</source>
        <translation>Bild auss&amp;chließen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Nothing is proposed any more here.</source>
        <translation>Hier wird nichts mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>That was the last proposal of this picture. %1 goes on to the next one.</source>
        <translation>Das war der letzte Vorschlag dieses Bildes. %1 geht weiter zum nächsten.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>No pictures to label yet</source>
        <translation>Noch keine Bilder zum Labeln</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; they are never copied or changed.</source>
        <translation>Fügen Sie unter „Daten“ einen Bilderordner hinzu; Bilder werden nie kopiert oder verändert.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Zu „Da&amp;ten“</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>&amp;Vorheriges Bild</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Nä&amp;chstes Bild</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled picture</source>
        <translation>Nächstes &amp;ungelabeltes Bild</translation>
    </message>
    <message>
        <source>Previous unlabelled picture</source>
        <translation>Vorheriges ungelabeltes Bild</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>&amp;Repeat the labels of the picture before</source>
        <translation>Labels des vorigen Bildes &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shapes, or clear the labels</source>
        <translation>Ausgewählte Formen &amp;löschen oder Labels entfernen</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>Zu klä&amp;ren</translation>
    </message>
    <message>
        <source>Pr&amp;opose boxes with the built-in detector</source>
        <translation>Rahmen mit dem eingebauten Detekt&amp;or vorschlagen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Bild e&amp;inpassen</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom auf 100 %</translation>
    </message>
    <message>
        <source>Move &amp;on after labelling</source>
        <translation>Nach dem Labeln weitergehe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Several classes a picture</source>
        <translation>&amp;Mehrere Klassen je Bild</translation>
    </message>
    <message>
        <source>Suggest &amp;with the newest model</source>
        <translation>Vermu&amp;tungen des neuesten Modells</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Als %1 labeln</translation>
    </message>
    <message>
        <source>Pictures that teach most &amp;first</source>
        <translation>Lehrreichste Bilder &amp;zuerst</translation>
    </message>
    <message>
        <source>&amp;Forget this picture for good…</source>
        <translation>Dieses Bild endgültig &amp;vergessen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message>
        <source>%1 Wh</source>
        <translation>%1 Wh</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <comment>a preset and what differs</comment>
        <translation>%1, aber %2</translation>
    </message>
    <message>
        <source>The run that an export takes</source>
        <translation>Der Lauf, den ein Export verwendet</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>Gemessen an %n Bild</numerusform>
            <numerusform>Gemessen an %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not predicted on this split: show the run and let it predict</source>
        <translation>Auf dieser Teilmenge nicht vorhergesagt: Lauf anzeigen und vorhersagen lassen</translation>
    </message>
    <message>
        <source>Energy by the machine’s meters</source>
        <translation>Energie laut Energiezählern des Rechners</translation>
    </message>
    <message>
        <source>Energy is an estimate</source>
        <translation>Energie ist eine Schätzung</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Differs from the preset %1 in:
%2</source>
        <translation>Weicht von der Vorgabe %1 ab in:
%2</translation>
    </message>
    <message>
        <source>%1, the run that an export takes</source>
        <translation>%1, der Lauf, den ein Export verwendet</translation>
    </message>
    <message>
        <source>A package marks the run that an export takes</source>
        <translation>Ein Paketsymbol kennzeichnet den Lauf, den ein Export verwendet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Top-1; with several labels: exactly the right set</source>
        <translation>Top-1; bei mehreren Labels: genau die richtige Menge</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>Mittleres F1 der Klassen</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Mittlere Trefferquote der Klassen</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Balanciert</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: less is better</source>
        <translation>Mittlere Kreuzentropie in Nat: weniger ist besser</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Expected calibration error: less is better</source>
        <translation>Erwarteter Kalibrierungsfehler: weniger ist besser</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>Wie lange das Training dauerte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What the training used</source>
        <translation>Was das Training verbrauchte</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The nearest preset, and what the recipe does differently</source>
        <translation>Die nächstliegende Vorgabe und was das Rezept anders macht</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of the recipe and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>Diesen Lauf aus&amp;werten</translation>
    </message>
    <message>
        <source>&amp;Use for export</source>
        <translation>Für den E&amp;xport verwenden</translation>
    </message>
    <message>
        <source>Runs and how good they are</source>
        <translation>Läufe und wie gut sie sind</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>Läufe werden gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>No run to compare</source>
        <translation>Kein Lauf zum Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>%n Lauf auf den Bildern dieser Teilmenge; ein Paketsymbol kennzeichnet den, den ein Export verwendet.</numerusform>
            <numerusform>%n Läufe auf den Bildern dieser Teilmenge; ein Paketsymbol kennzeichnet den, den ein Export verwendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>%n davon hat dafür keine Vorhersagen.</numerusform>
            <numerusform>%n davon haben dafür keine Vorhersagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message>
        <source>Never right while it was trained</source>
        <translation>Im Training nie richtig</translation>
    </message>
    <message>
        <source>Right from the first epoch on</source>
        <translation>Richtig von der ersten Epoche an</translation>
    </message>
    <message>
        <source>Right since epoch %1</source>
        <translation>Richtig seit Epoche %1</translation>
    </message>
    <message>
        <source>When the network learnt this picture</source>
        <translation>Wann das Netz dieses Bild lernte</translation>
    </message>
    <message>
        <source>After epoch %1: %2, %3
The label had %4</source>
        <translation>Nach Epoche %1: %2, %3
Das Label hatte %4</translation>
    </message>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>Nach %1 von %n Epoche richtig, aber nicht am Ende</numerusform>
            <numerusform>Nach %1 von %n Epochen richtig, aber nicht am Ende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MainWindow</name>
    <message>
        <source>Run %1 failed</source>
        <translation>Lauf %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run %1 is done: %2 of the validation pictures are right.</source>
        <translation>Lauf %1 ist fertig: %2 der Validierungsbilder sind richtig.</translation>
    </message>
    <message>
        <source>Run %1 has ended.</source>
        <translation>Lauf %1 ist zu Ende.</translation>
    </message>
    <message>
        <source>%1 – Imago</source>
        <translation>%1 – Imago</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>Ein Lauf trainiert</translation>
    </message>
    <message>
        <source>The run %1 is still training.</source>
        <translation>Der Lauf %1 trainiert noch.</translation>
    </message>
    <message>
        <source>Stopped runs keep what they have learnt and can be resumed later.</source>
        <translation>Gestoppte Läufe behalten, was sie gelernt haben, und lassen sich später fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Keep training, close the window</source>
        <translation>&amp;Weiter trainieren, Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>&amp;Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>Bilder&amp;ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>Bilder &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import a data set…</source>
        <translation>Datensatz &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export the data set…</source>
        <translation>Datensatz &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Look for &amp;changed and moved files</source>
        <translation>Nach &amp;geänderten und verschobenen Dateien suchen</translation>
    </message>
    <message>
        <source>Pre&amp;dict pictures…</source>
        <translation>Bilder &amp;vorhersagen&#xa0;…</translation>
    </message>
    <message>
        <source>Pre-&amp;label pictures…</source>
        <translation>Bilder vor&amp;labeln&#xa0;…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>All changes are saved: every change is written to %1 at once.</source>
        <translation>Alle Änderungen sind gespeichert: Jede Änderung wird sofort in %1 geschrieben.</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>Design: wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Design: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>Design: d&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>Be&amp;fehle</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>Über &amp;Imago</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>Über Imago</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Turns a folder of pictures into a working image model.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, OpenCV, SQLite and LibTorch; icons by Lucide.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Macht aus einem Bilderordner ein funktionierendes Bildmodell.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Erstellt mit Qt %2, OpenCV, SQLite und LibTorch; Symbole von Lucide.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening the sample project…</source>
        <translation>Beispielprojekt wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago-Projekte (*.imago);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Predict pictures</source>
        <translation>Bilder vorhersagen</translation>
    </message>
    <message>
        <source>Open a project first: then weights can be dropped here.</source>
        <translation>Öffnen Sie zuerst ein Projekt: Dann können hier Gewichte abgelegt werden.</translation>
    </message>
    <message>
        <source>Drop folders, pictures, videos, annotations, weights or a project file here.</source>
        <translation>Legen Sie hier Ordner, Bilder, Videos, Annotationen, Gewichte oder eine Projektdatei ab.</translation>
    </message>
    <message>
        <source>Open a project first: then videos can be dropped here.</source>
        <translation>Öffnen Sie zuerst ein Projekt: Dann können hier Videos abgelegt werden.</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Tour of the workspaces</source>
        <translation>&amp;Rundgang durch die Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 (read-only) – Imago</source>
        <translation>%1 (schreibgeschützt) – Imago</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>&amp;Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>&amp;Sprache des Systems</translation>
    </message>
    <message>
        <source>%1 is still at work. Choose the language again when that is done.</source>
        <translation>%1 ist noch bei der Arbeit. Wählen Sie die Sprache noch einmal, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>Design: &amp;hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Patterns for classes</source>
        <translation>&amp;Muster für Klassen</translation>
    </message>
    <message>
        <source>Forms, dashes and hatches beside the colours of classes, groups and runs</source>
        <translation>Formen, Striche und Schraffuren neben den Farben von Klassen, Gruppen und Läufen</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>&amp;Voriger Teil des Fensters</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>Let the network of this run look at every
picture, labelled or not. The map then shows
which of them are alike to it.</source>
        <translation>Lassen Sie das Netz dieses Laufs jedes Bild
ansehen, gelabelt oder nicht. Die Karte zeigt
dann, welche davon einander ähneln.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>Alle Bilde&amp;r ansehen</translation>
    </message>
    <message>
        <source>Neighbourhoods: reading</source>
        <translation>Nachbarschaften: lesen</translation>
    </message>
    <message>
        <source>Neighbourhoods: searching</source>
        <translation>Nachbarschaften: suchen</translation>
    </message>
    <message>
        <source>Neighbourhoods: arranging</source>
        <translation>Nachbarschaften: anordnen</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Fortschritt beim Ansehen aller Bilder</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>Was die Farbe besagt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>How the pictures are arranged</source>
        <translation>Wie die Bilder angeordnet sind</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Nachbarschaften</translation>
    </message>
    <message>
        <source>Main directions</source>
        <translation>Hauptrichtungen</translation>
    </message>
    <message>
        <source>UMAP: alike pictures lie together</source>
        <translation>UMAP: ähnliche Bilder liegen beieinander</translation>
    </message>
    <message>
        <source>Two principal components: distances are true, groups overlap</source>
        <translation>Zwei Hauptkomponenten: Abstände stimmen, Gruppen überlappen sich</translation>
    </message>
    <message>
        <source>Draw a line around pictures</source>
        <translation>Eine Linie um Bilder ziehen</translation>
    </message>
    <message>
        <source>%1; or drag with Shift held</source>
        <translation>%1; oder mit gehaltener Umschalttaste ziehen</translation>
    </message>
    <message>
        <source>List the pictures in view</source>
        <translation>Sichtbare Bilder auflisten</translation>
    </message>
    <message>
        <source>Pictures in view on the map</source>
        <translation>Sichtbare Bilder auf der Karte</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>Anordnen anhalten</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Fortschritt der Karte</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>Click to bring out a colour; double click or Return lists its pictures</source>
        <translation>Klick hebt eine Farbe hervor; Doppelklick oder Return listet ihre Bilder auf</translation>
    </message>
    <message>
        <source>Around a picture on the map</source>
        <translation>Um ein Bild auf der Karte</translation>
    </message>
    <message>
        <source>Pictures inside the line</source>
        <translation>Bilder innerhalb der Linie</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Starting the network…</source>
        <translation>Netz wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for the main directions…</source>
        <translation>Hauptrichtungen werden gesucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>%n neues Bild auf&amp;nehmen</numerusform>
            <numerusform>%n neue Bilder auf&amp;nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>Vorhersage: %1, %2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>ungelabelt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>Eine Karte braucht mindestens %n Bild.</numerusform>
            <numerusform>Eine Karte braucht mindestens %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prediction: %1, %2 (wrong)</source>
        <translation>Vorhersage: %1, %2 (falsch)</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapView</name>
    <message>
        <source>Map of all pictures</source>
        <translation>Karte aller Bilder</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresModel</name>
    <message>
        <source>Subset accuracy</source>
        <translation>Exakte Übereinstimmung</translation>
    </message>
    <message>
        <source>Pictures with exactly the right set of classes</source>
        <translation>Bilder mit genau der richtigen Menge von Klassen</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Mean average precision of the classes</source>
        <translation>Mittlere Average Precision der Klassen</translation>
    </message>
    <message>
        <source>Hamming loss</source>
        <translation>Hamming-Verlust</translation>
    </message>
    <message>
        <source>Share of the picture and class pairs that are wrong</source>
        <translation>Anteil der falschen Paare aus Bild und Klasse</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Genauigkeit (Top-1)</translation>
    </message>
    <message>
        <source>Pictures whose most probable class is the true one</source>
        <translation>Bilder, deren wahrscheinlichste Klasse die wahre ist</translation>
    </message>
    <message>
        <source>Top-%1</source>
        <translation>Top-%1</translation>
    </message>
    <message>
        <source>Pictures whose true class is among the %1 most probable</source>
        <translation>Bilder, deren wahre Klasse unter den %1 wahrscheinlichsten ist</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>Mean recall of the classes: rare ones count as much as common ones</source>
        <translation>Mittlere Trefferquote der Klassen: seltene zählen so viel wie häufige</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>Mittleres F1 der Klassen</translation>
    </message>
    <message>
        <source>Macro precision</source>
        <translation>Makro-Präzision</translation>
    </message>
    <message>
        <source>Mean precision of the classes</source>
        <translation>Mittlere Präzision der Klassen</translation>
    </message>
    <message>
        <source>Macro recall</source>
        <translation>Makro-Trefferquote</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Mittlere Trefferquote der Klassen</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>Gewichtetes F1</translation>
    </message>
    <message>
        <source>Mean F1, each class by its pictures</source>
        <translation>Mittleres F1, jede Klasse nach ihren Bildern</translation>
    </message>
    <message>
        <source>Micro-F1</source>
        <translation>Mikro-F1</translation>
    </message>
    <message>
        <source>F1 over all picture and class pairs</source>
        <translation>F1 über alle Paare aus Bild und Klasse</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Agreement beyond what chance gives: 1 is perfect, 0 is chance</source>
        <translation>Übereinstimmung jenseits des Zufalls: 1 ist vollkommen, 0 ist Zufall</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>Matthews-Korrelation</translation>
    </message>
    <message>
        <source>Correlation of truth and prediction: 1 is perfect, 0 is chance</source>
        <translation>Korrelation von Wahrheit und Vorhersage: 1 ist vollkommen, 0 ist Zufall</translation>
    </message>
    <message>
        <source>Mean area under the precision–recall curves</source>
        <translation>Mittlere Fläche unter den Präzision-Trefferquote-Kurven</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC-Fläche</translation>
    </message>
    <message>
        <source>Mean area under the ROC curves, one class against the rest</source>
        <translation>Mittlere Fläche unter den ROC-Kurven, eine Klasse gegen die übrigen</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: lower is better</source>
        <translation>Mittlere Kreuzentropie in Nat: niedriger ist besser</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)</source>
        <translation>Wo der Wert bei 95 von 100 solchen Bildersammlungen läge (Bootstrap)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresPanel</name>
    <message>
        <source>Nothing is called positive</source>
        <translation>Nichts gilt als positiv</translation>
    </message>
    <message>
        <source>From %1 on: finds %2, false alarms %3</source>
        <translation>Ab %1: findet %2, Fehlalarme %3</translation>
    </message>
    <message>
        <source>From %1 on: precision %2, recall %3</source>
        <translation>Ab %1: Präzision %2, Trefferquote %3</translation>
    </message>
    <message>
        <source>Measures over all classes</source>
        <translation>Maße über alle Klassen</translation>
    </message>
    <message>
        <source>Class of the curve</source>
        <translation>Klasse der Kurve</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>Art der Kurve</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>Präzision-Trefferquote</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Curve of the class</source>
        <translation>Kurve der Klasse</translation>
    </message>
    <message>
        <source>No picture of this class in the split.</source>
        <translation>Kein Bild dieser Klasse in der Teilmenge.</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
</context>
<context>
    <name>imago::ui::NeighbourStrip</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>Nächste Trainingsbilder</translation>
    </message>
    <message>
        <source>Known once the network has looked at all pictures: see the Map.</source>
        <translation>Bekannt, sobald das Netz alle Bilder angesehen hat: siehe Karte.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Noch nicht bekannt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%1
Label: %2
Distance %3</source>
        <translation>%1
Label: %2
Abstand %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message>
        <source>The folders&apos; &amp;names are the classes</source>
        <translation>Die Ordner&amp;namen sind die Klassen</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>Projekt an&amp;legen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>none yet: pictures can be added later</source>
        <translation>noch keine: Bilder können später hinzukommen</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>&amp;Projektdatei:</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>Bilderordner wählen</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Projektdatei wählen</translation>
    </message>
    <message>
        <source>A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split</source>
        <translation>Ein Bild im Ordner „Katze“ bekommt das Label „Katze“; die Ordner train, val und test werden zur Teilmenge</translation>
    </message>
    <message>
        <source>Pictures stay where they are and are never changed. Everything that you do is kept in one project file.</source>
        <translation>Bilder bleiben, wo sie sind, und werden nie verändert. Alles, was Sie tun, steht in einer einzigen Projektdatei.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>Imago projects (*.imago)</source>
        <translation>Imago-Projekte (*.imago)</translation>
    </message>
    <message>
        <source>Say where the project file should be.</source>
        <translation>Geben Sie an, wo die Projektdatei liegen soll.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name, or open it instead.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n Datei oder Ordner</numerusform>
            <numerusform>%n Dateien und Ordner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextPictures</name>
    <message>
        <source>Unsure, and all different</source>
        <translation>Unsicher und alle verschieden</translation>
    </message>
    <message>
        <source>Unsure of all classes</source>
        <translation>Unsicher bei allen Klassen</translation>
    </message>
    <message>
        <source>Torn between two classes</source>
        <translation>Zwischen zwei Klassen schwankend</translation>
    </message>
    <message>
        <source>Unlike all that is labelled</source>
        <translation>Anders als alles Gelabelte</translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message>
        <source>Which pictures come first</source>
        <translation>Welche Bilder zuerst kommen</translation>
    </message>
    <message>
        <source>Which pictures come first: %1</source>
        <translation>Welche Bilder zuerst kommen: %1</translation>
    </message>
    <message>
        <source>In the order of the project</source>
        <translation>In der Reihenfolge des Projekts</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Fortschritt beim Ansehen aller Bilder</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>Das Modell hat %1 von %Ln Bild angesehen</numerusform>
            <numerusform>Das Modell hat %1 von %Ln Bildern angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Zu „&amp;Trainieren“</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>Alle Bilde&amp;r ansehen</translation>
    </message>
    <message>
        <source>Order ane&amp;w</source>
        <translation>Ne&amp;u ordnen</translation>
    </message>
    <message>
        <source>With the labels as they are now</source>
        <translation>Mit den Labels, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>Train a model on what is labelled; what it is unsure of then comes first.</source>
        <translation>Trainieren Sie ein Modell mit dem, was gelabelt ist; dann kommt zuerst, wobei es unsicher ist.</translation>
    </message>
    <message>
        <source>Reading what the model sees…</source>
        <translation>Es wird gelesen, was das Modell sieht …</translation>
    </message>
    <message>
        <source>The model looks at all pictures first…</source>
        <translation>Das Modell sieht zuerst alle Bilder an …</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Wird geordnet …</translation>
    </message>
    <message>
        <source>The model has to look at all pictures first.</source>
        <translation>Das Modell muss zuerst alle Bilder ansehen.</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Jedes Bild hat ein Label</translation>
    </message>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>Nach %1: noch %n Bild in der Warteschlange</numerusform>
            <numerusform>Nach %1: noch %n Bilder in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: every picture of the queue has a label</source>
        <translation>Nach %1: Jedes Bild der Warteschlange hat ein Label</translation>
    </message>
</context>
<context>
    <name>imago::ui::NotesPanel</name>
    <message>
        <source>Add the &amp;comment</source>
        <translation>Ko&amp;mmentar hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Comments on this picture</source>
        <translation>Kommentare zu diesem Bild</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>Strg+Eingabe fügt ihn hinzu</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Nothing to label here</source>
        <translation>Hier nichts zu labeln</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open; tick it when it is done</source>
        <translation>Offen; nach Erledigung abhaken</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationRow</name>
    <message>
        <source>%1: probability</source>
        <translation>%1: Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>%1: probability in percent</source>
        <translation>%1: Wahrscheinlichkeit in Prozent</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>%1: range</source>
        <translation>%1: Bereich</translation>
    </message>
    <message>
        <source>%1: lowest</source>
        <translation>%1: niedrigster Wert</translation>
    </message>
    <message>
        <source>%1: highest</source>
        <translation>%1: höchster Wert</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationText</name>
    <message>
        <source>Left becomes right; not for text or anything with a handedness.</source>
        <translation>Links wird rechts; nicht für Text oder Händigkeit.</translation>
    </message>
    <message>
        <source>Upside down; for pictures taken from above.</source>
        <translation>Auf dem Kopf; für Bilder, die von oben aufgenommen sind.</translation>
    </message>
    <message>
        <source>Turns about the middle.</source>
        <translation>Dreht um die Mitte.</translation>
    </message>
    <message>
        <source>Shows a part, of this share of the area, enlarged to the whole.</source>
        <translation>Zeigt einen Teil mit diesem Anteil der Fläche, auf das Ganze vergrößert.</translation>
    </message>
    <message>
        <source>Shifts by a share of the side.</source>
        <translation>Verschiebt um einen Anteil der Seite.</translation>
    </message>
    <message>
        <source>Nearer or farther.</source>
        <translation>Näher oder ferner.</translation>
    </message>
    <message>
        <source>Slants, as seen from the side.</source>
        <translation>Schräg, wie von der Seite gesehen.</translation>
    </message>
    <message>
        <source>Darker or lighter exposure.</source>
        <translation>Dunkler oder heller belichtet.</translation>
    </message>
    <message>
        <source>Flatter or harsher light.</source>
        <translation>Flacheres oder härteres Licht.</translation>
    </message>
    <message>
        <source>Paler or stronger colours.</source>
        <translation>Blassere oder kräftigere Farben.</translation>
    </message>
    <message>
        <source>Turns the colours; not where colour tells the classes apart.</source>
        <translation>Dreht die Farben; nicht, wo Farbe die Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Takes the colour away, so that shape must do.</source>
        <translation>Nimmt die Farbe weg, sodass die Form genügen muss.</translation>
    </message>
    <message>
        <source>Out of focus; width as a share of the shorter side.</source>
        <translation>Unscharf; Breite als Anteil der kürzeren Seite.</translation>
    </message>
    <message>
        <source>Grain of a weak sensor, in grey levels of 255.</source>
        <translation>Körnung eines schwachen Sensors, in Graustufen von 255.</translation>
    </message>
    <message>
        <source>Blocks of strong compression, by quality.</source>
        <translation>Blöcke starker Kompression, nach Qualität.</translation>
    </message>
    <message>
        <source>Two operations of fourteen at random, geometry and colour, of this magnitude of 30.</source>
        <translation>Zwei zufällige von vierzehn Operationen, Geometrie und Farbe, in dieser Stärke von 30.</translation>
    </message>
    <message>
        <source>One operation of fourteen at random, from mild to violent: nothing to tune.</source>
        <translation>Eine zufällige von vierzehn Operationen, von mild bis heftig: nichts einzustellen.</translation>
    </message>
    <message>
        <source>Hides a rectangle of this share of the area.</source>
        <translation>Verdeckt ein Rechteck mit diesem Anteil der Fläche.</translation>
    </message>
    <message>
        <source>Blends two pictures and their labels; alpha of the Beta distribution.</source>
        <translation>Mischt zwei Bilder und ihre Labels; Alpha der Beta-Verteilung.</translation>
    </message>
    <message>
        <source>Pastes a part of another picture, with its share of the label; alpha.</source>
        <translation>Fügt einen Teil eines anderen Bildes ein, mit dessen Anteil am Label; Alpha.</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gewählt</translation>
    </message>
    <message>
        <source>Erase and mix</source>
        <translation>Auslöschen und mischen</translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; not among the predicted pictures</source>
        <translation>Wahr: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; nicht unter den vorhergesagten Bildern</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicted: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</source>
        <translation>Wahr: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Vorhergesagt: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source> &amp;nbsp; Loss %1</source>
        <translation> &amp;nbsp; Verlust %1</translation>
    </message>
    <message>
        <source>Confidence of every class</source>
        <translation>Konfidenz jeder Klasse</translation>
    </message>
    <message>
        <source>Confiden&amp;ces</source>
        <translation>&amp;Konfidenzen</translation>
    </message>
    <message>
        <source>Nearest tra&amp;ining pictures</source>
        <translation>Nächste Tra&amp;iningsbilder</translation>
    </message>
    <message>
        <source>When it was lear&amp;nt</source>
        <translation>Wann es ge&amp;lernt wurde</translation>
    </message>
    <message>
        <source>Ex&amp;planation</source>
        <translation>&amp;Erklärung</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Details des Bildes</translation>
    </message>
    <message>
        <source>Select a picture to see what the network saw.</source>
        <translation>Wählen Sie ein Bild aus, um zu sehen, was das Netz sah.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Only pictures that validated this run were followed from epoch to epoch.</source>
        <translation>Nur Bilder, mit denen dieser Lauf validiert wurde, sind von Epoche zu Epoche verfolgt.</translation>
    </message>
    <message>
        <source>As the network says it: no mistakes of validation pictures to calibrate it by.</source>
        <translation>Wie das Netz sie angibt: Zum Kalibrieren fehlen Fehler bei den Validierungsbildern.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>Kalibriert: Logits durch %1 geteilt, angepasst an %n Validierungsbild. Dünne Marke: wie das Netz sie angibt.</numerusform>
            <numerusform>Kalibriert: Logits durch %1 geteilt, angepasst an %n Validierungsbilder. Dünne Marke: wie das Netz sie angibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the network says it, not calibrated.</source>
        <translation>Wie das Netz sie angibt, nicht kalibriert.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird befragt …</translation>
    </message>
    <message>
        <source>No explanation: %1</source>
        <translation>Keine Erklärung: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PlotView</name>
    <message>
        <source> (smoothed %1)</source>
        <translation> (geglättet %1)</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
</context>
<context>
    <name>imago::ui::PredictDialog</name>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>&amp;Model of run:</source>
        <translation>&amp;Modell des Laufs:</translation>
    </message>
    <message>
        <source>&amp;Add to the project</source>
        <translation>Zum &amp;Projekt hinzufügen</translation>
    </message>
    <message>
        <source>%1 · %2 validation accuracy</source>
        <translation>%1 · %2 Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird befragt&#xa0;…</translation>
    </message>
    <message>
        <source>No run has a model yet. Train one first.</source>
        <translation>Noch kein Lauf hat ein Modell. Trainieren Sie zuerst eines.</translation>
    </message>
</context>
<context>
    <name>imago::ui::PreflightPanel</name>
    <message>
        <source>Checks before the start</source>
        <translation>Prüfungen vor dem Start</translation>
    </message>
    <message>
        <source>Everything is ready for training.</source>
        <translation>Alles ist bereit für das Training.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the pictures: %1</source>
        <translation>Bilder anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message>
        <source>there already: %1</source>
        <translation>schon vorhanden: %1</translation>
    </message>
    <message>
        <source>of other classes: %1</source>
        <translation>von anderen Klassen: %1</translation>
    </message>
    <message>
        <source>pictures left alone: %1</source>
        <translation>nicht angetastete Bilder: %1</translation>
    </message>
    <message>
        <source>first problem: %1: %2</source>
        <translation>erstes Problem: %1: %2</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>&amp;Vorschlagen</translation>
    </message>
    <message>
        <source>Pre-label pictures</source>
        <translation>Bilder vorlabeln</translation>
    </message>
    <message>
        <source>Built-in detector: boxes of 80 common things</source>
        <translation>Eingebauter Detektor: Rahmen um 80 gewöhnliche Dinge</translation>
    </message>
    <message>
        <source>%1: classes of whole pictures</source>
        <translation>%1: Klassen ganzer Bilder</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>&amp;Least confidence:</source>
        <translation>Geringste &amp;Konfidenz:</translation>
    </message>
    <message>
        <source>The model&apos;s proposals are drawn dashed until you accept or reject them, and nothing trains on them before. What you made stays as it is.</source>
        <translation>Die Vorschläge des Modells sind gestrichelt gezeichnet, bis Sie sie annehmen oder ablehnen; vorher wird damit nicht trainiert. Was Sie gemacht haben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Klasse suchen</translation>
    </message>
    <message>
        <source>What the detector&apos;s classes are in this project</source>
        <translation>Was die Klassen des Detektors in diesem Projekt sind</translation>
    </message>
    <message>
        <source>The detector sees</source>
        <translation>Der Detektor sieht</translation>
    </message>
    <message>
        <source>This project calls it</source>
        <translation>In diesem Projekt</translation>
    </message>
    <message>
        <source>&amp;All under their own names</source>
        <translation>&amp;Alle unter eigenem Namen</translation>
    </message>
    <message>
        <source>&amp;Only classes the project has</source>
        <translation>&amp;Nur Klassen des Projekts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Without any label</source>
        <translation>Ohne jedes Label</translation>
    </message>
    <message>
        <source>Those that Data shows</source>
        <translation>Die unter „Daten“ gezeigten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>There are no such pictures.</source>
        <translation>Solche Bilder gibt es nicht.</translation>
    </message>
    <message>
        <source>No class is wanted: say what at least one is called here.</source>
        <translation>Keine Klasse ist gewünscht: Geben Sie für mindestens eine an, wie sie hier heißt.</translation>
    </message>
    <message>
        <source>Classes that the project has not yet are added when they are found: up to %1.</source>
        <translation>Klassen, die das Projekt noch nicht hat, werden hinzugefügt, wenn sie gefunden werden: bis zu %1.</translation>
    </message>
    <message>
        <source>Proposing labels</source>
        <translation>Labels werden vorgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>Vorschläge: %1 auf %2 von %Ln Bild</numerusform>
            <numerusform>Vorschläge: %1 auf %2 von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>%1 von %Ln Klasse ist gewünscht.</numerusform>
            <numerusform>%1 von %Ln Klassen sind gewünscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PreviewGrid</name>
    <message>
        <source>Preview of augmented pictures</source>
        <translation>Vorschau der augmentierten Bilder</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Bild %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProblemTable</name>
    <message>
        <source>Pictures with problems</source>
        <translation>Bilder mit Problemen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProjectRescue</name>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>Schreibgeschützt: Hier lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>Restore a backup of which project?</source>
        <translation>Von welchem Projekt eine Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago-Projekte (*.imago);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>Die Sicherung ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup is restored. The state from before is %1.</source>
        <translation>Die Sicherung ist wiederhergestellt. Der Stand von vorher ist %1.</translation>
    </message>
</context>
<context>
    <name>imago::ui::Proposer</name>
    <message>
        <source>This picture cannot be read: there is nothing to look at.</source>
        <translation>Dieses Bild ist nicht lesbar: Es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>The detector is sure of nothing on this picture.</source>
        <translation>Der Detektor ist sich bei diesem Bild nirgends sicher.</translation>
    </message>
    <message>
        <source>Boxes proposed: %1</source>
        <translation>Rahmen vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>schon vorhanden: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>of classes that the project has not: %1</source>
        <translation>von Klassen, die das Projekt nicht hat: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>imago::ui::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::RateDialog</name>
    <message>
        <source>Trying rates on the training pictures…</source>
        <translation>Lernraten werden an den Trainingsbildern erprobt&#xa0;…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Lernrate finden</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>Diese Lernrate &amp;verwenden</translation>
    </message>
    <message>
        <source>Chosen: %1. Good is where the loss falls steeply, well before it rises again.</source>
        <translation>Gewählt: %1. Gut ist, wo der Verlust steil fällt, deutlich bevor er wieder steigt.</translation>
    </message>
    <message>
        <source>No rate stands out; choose one where the loss falls steeply.</source>
        <translation>Keine Lernrate sticht hervor; wählen Sie eine, bei der der Verlust steil fällt.</translation>
    </message>
</context>
<context>
    <name>imago::ui::RatePlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
        <source>Click or use the arrow keys to choose a rate</source>
        <translation>Klicken oder mit den Pfeiltasten eine Lernrate wählen</translation>
    </message>
    <message>
        <source>Chosen rate %1</source>
        <translation>Gewählte Lernrate %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>Ausge&amp;wogen</translation>
    </message>
    <message>
        <source>B&amp;est</source>
        <translation>Best&amp;e</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Gewichte wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>Start&amp;gewichte</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>Was &amp;lernt</translation>
    </message>
    <message>
        <source>Head only (seconds)</source>
        <translation>Nur der Kopf (Sekunden)</translation>
    </message>
    <message>
        <source>Later half and head</source>
        <translation>Hintere Hälfte und Kopf</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>E&amp;ingabegröße</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <source>One class a picture</source>
        <translation>Eine Klasse je Bild</translation>
    </message>
    <message>
        <source>Several classes a picture</source>
        <translation>Mehrere Klassen je Bild</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>Mitte ausschneiden</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stauchen</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>Letterbox</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>E&amp;pochen</translation>
    </message>
    <message>
        <source>B&amp;atch</source>
        <translation>Bat&amp;ch</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>SGD mit Nesterov-Momentum</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>S&amp;uchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Lernrate finden</translation>
    </message>
    <message>
        <source>Tries rising rates on the training pictures and shows where the loss falls</source>
        <translation>Probiert steigende Lernraten an den Trainingsbildern und zeigt, wo der Verlust fällt</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Lern&amp;rate</translation>
    </message>
    <message>
        <source>Backbone share</source>
        <translation>Backbone-Anteil</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>Schichtabnahme</translation>
    </message>
    <message>
        <source>Unfreeze over</source>
        <translation>Auftauen über</translation>
    </message>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> Epoche</numerusform>
            <numerusform> Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenverlauf</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Where validation stands still</source>
        <translation>Bei Stillstand (Plateau)</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>Anstiegsanteil</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>Stufe alle</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Stufenfaktor</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>Verlust und Sampling</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal Loss</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Focal-Gamma</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>Effektive Anzahl</translation>
    </message>
    <message>
        <source>Balance beta</source>
        <translation>Ausgleichs-Beta</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Each picture once</source>
        <translation>Jedes Bild einmal</translation>
    </message>
    <message>
        <source>Each class as often</source>
        <translation>Jede Klasse gleich oft</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>Gegen Überanpassung</translation>
    </message>
    <message>
        <source>Edit in A&amp;ugment</source>
        <translation>&amp;Zu „Variieren“</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The network&apos;s own</source>
        <translation>Wie im Netz</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Stochastische Tiefe</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Gewichtsmittel</translation>
    </message>
    <message>
        <source>Size and speed</source>
        <translation>Größe und Tempo</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>Wachsen ab</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>Akkumulieren</translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> Batch</numerusform>
            <numerusform> Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>Views at the end</source>
        <translation>Ansichten am Ende</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>And mirrored</source>
        <translation>Und gespiegelt</translation>
    </message>
    <message>
        <source>Ten crops</source>
        <translation>Zehn Ausschnitte</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Ungelabelte Bilder</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Sicher ab</translation>
    </message>
    <message>
        <source>For each labelled</source>
        <translation>Je gelabeltem</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Validates</source>
        <translation>Validiert mit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>CUDA-Grafikkarte</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>Gerä&amp;t</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>Th&amp;reads</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Alle Kerne</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>16 bit, scaled</source>
        <translation>16 Bit, skaliert</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Startwe&amp;rt</translation>
    </message>
    <message>
        <source>Power grid</source>
        <translation>Stromnetz</translation>
    </message>
    <message>
        <source> g CO₂/kWh</source>
        <translation> g CO₂/kWh</translation>
    </message>
    <message>
        <source>A first model in seconds: the pretrained network stays as it is, only its head learns.</source>
        <translation>Ein erstes Modell in Sekunden: Das vortrainierte Netz bleibt, wie es ist, nur sein Kopf lernt.</translation>
    </message>
    <message>
        <source>The whole network adapts to your pictures; minutes on a processor.</source>
        <translation>Das ganze Netz passt sich Ihren Bildern an; Minuten auf einem Prozessor.</translation>
    </message>
    <message>
        <source>Larger pictures, stronger augmentation, more epochs: for the model you keep.</source>
        <translation>Größere Bilder, stärkere Augmentierung, mehr Epochen: für das Modell, das Sie behalten.</translation>
    </message>
    <message>
        <source>Your own mixture; a dot marks what differs from %1.</source>
        <translation>Ihre eigene Mischung; ein Punkt markiert, was von %1 abweicht.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimierer</translation>
    </message>
    <message>
        <source>%1 – small, pretrained on COCO</source>
        <translation>%1 – klein, vortrainiert mit COCO</translation>
    </message>
    <message>
        <source>%1 – pretrained on Open Images</source>
        <translation>%1 – vortrainiert mit Open Images</translation>
    </message>
    <message>
        <source>%1 – larger, bring weights</source>
        <translation>%1 – größer, braucht Gewichte</translation>
    </message>
    <message>
        <source>%1 – large, bring weights</source>
        <translation>%1 – groß, braucht Gewichte</translation>
    </message>
    <message>
        <source>%1 – transformer, bring weights</source>
        <translation>%1 – Transformer, braucht Gewichte</translation>
    </message>
    <message>
        <source>%1 – from scratch, tiny pictures</source>
        <translation>%1 – von null an, für winzige Bilder</translation>
    </message>
    <message>
        <source>%1 – bring weights</source>
        <translation>%1 – braucht Gewichte</translation>
    </message>
    <message>
        <source>part %1</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>Teil %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message>
        <source>Take %1 back to the preset</source>
        <translation>%1 auf die Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>Mehr (%n geändert)</numerusform>
            <numerusform>Mehr (%n geändert)</numerusform>
        </translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeText</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Parts of the cross-validation</source>
        <translation>Teile der Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Part that validates</source>
        <translation>Teil, der validiert</translation>
    </message>
    <message>
        <source>Weight of unlabelled pictures</source>
        <translation>Gewicht ungelabelter Bilder</translation>
    </message>
    <message>
        <source>Unlabelled pictures: sure from</source>
        <translation>Ungelabelte Bilder: sicher ab</translation>
    </message>
    <message>
        <source>Unlabelled pictures for each labelled one</source>
        <translation>Ungelabelte Bilder je gelabeltem</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>Pretrained, built in</source>
        <translation>Vortrainiert, eingebaut</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
</context>
<context>
    <name>imago::ui::RepairDialog</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>The project file cannot be read in full; a failing disk or a broken copy is the usual reason. Repair copies all that can be read into a new file, and fills gaps from the newest backup. The damaged file is kept, and your pictures are not touched.</source>
        <translation>Die Projektdatei lässt sich nicht ganz lesen; meist ist ein Datenträger defekt oder eine Kopie unvollständig. Die Reparatur kopiert alles Lesbare in eine neue Datei und füllt Lücken aus der neuesten Sicherung. Die beschädigte Datei bleibt erhalten, und Ihre Bilder bleiben unberührt.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>Choose a &amp;backup…</source>
        <translation>&amp;Sicherung wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>Projekt reparieren</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Was verloren ging</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 ist repariert</translation>
    </message>
    <message>
        <source>The damaged file is %1.</source>
        <translation>Die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>All that could be read is there. This is what was lost, or is older than it was:</source>
        <translation>Alles Lesbare ist da. Dies ging verloren oder ist älter als zuvor:</translation>
    </message>
</context>
<context>
    <name>imago::ui::ReportWriter</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Writing the report of %1…</source>
        <translation>Bericht über %1 wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Merkmale werden berechnet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Predicting the test pictures</source>
        <translation>Testbilder werden vorhergesagt</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 startet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>%1 is stopping: writing its checkpoint</source>
        <translation>%1 stoppt: Checkpoint wird geschrieben</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 wurde gestoppt</translation>
    </message>
    <message>
        <source>%1 stopped early: no further gain</source>
        <translation>%1 endete früh: kein weiterer Gewinn</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>Kein Lauf im Gange</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>best validation accuracy %1</source>
        <translation>beste Validierungsgenauigkeit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n Lauf wartet</numerusform>
            <numerusform>%n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunDetails</name>
    <message>
        <source>Details of the selected run</source>
        <translation>Details des ausgewählten Laufs</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>Kein Lauf ist ausgewählt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Beste Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1, nach Epoche %2</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Berechnet auf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Speicherspitze</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunListModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Check to lay this run&apos;s curves over the others</source>
        <translation>Ankreuzen, um die Kurven dieses Laufs über die anderen zu legen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Beste Validierung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunNews</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 wurde gestoppt</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 of the validation pictures are right.</source>
        <translation>%1 der Validierungsbilder sind richtig.</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1, richtig: %2</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1, falsch: %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleStrip</name>
    <message>
        <source>After each epoch, what the network says of a few validation pictures is shown here.</source>
        <translation>Nach jeder Epoche steht hier, was das Netz zu einigen Validierungsbildern sagt.</translation>
    </message>
    <message>
        <source>Sample predictions</source>
        <translation>Beispielvorhersagen</translation>
    </message>
    <message>
        <source>Enter or double click shows the picture in Data</source>
        <translation>Eingabe oder Doppelklick zeigt das Bild unter „Daten“</translation>
    </message>
    <message>
        <source>Epoch of the sample predictions</source>
        <translation>Epoche der Beispielvorhersagen</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>&amp;Epoche</translation>
    </message>
    <message>
        <source>after epoch %1: %2 of %3 right</source>
        <translation>nach Epoche %1: %2 von %3 richtig</translation>
    </message>
</context>
<context>
    <name>imago::ui::SchedulePreview</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>Lernrate über den Epochen</translation>
    </message>
    <message>
        <source>Learning rate of the head from the first to the last epoch; its peak is %1</source>
        <translation>Lernrate des Kopfes von der ersten bis zur letzten Epoche; ihr Höchstwert ist %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Höchstwert %1</translation>
    </message>
    <message>
        <source>depends on validation</source>
        <translation>hängt von der Validierung ab</translation>
    </message>
    <message>
        <source>epoch 0</source>
        <translation>Epoche 0</translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>Alle Bilde&amp;r ansehen</translation>
    </message>
    <message>
        <source>Label &amp;next</source>
        <translation>Als &amp;Nächstes labeln</translation>
    </message>
    <message>
        <source>By what the network sees</source>
        <translation>Nach dem, was das Netz sieht</translation>
    </message>
    <message>
        <source>Pictures that resemble no other: perhaps they do not belong here</source>
        <translation>Bilder, die keinem anderen ähneln: Vielleicht gehören sie nicht hierher</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: one of their labels is wrong</source>
        <translation>Bilder, die fast gleich sind: Eines ihrer Labels ist falsch</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: the model is tested with what it learnt by heart</source>
        <translation>Bilder, die fast gleich sind: Das Modell wird mit dem geprüft, was es auswendig gelernt hat</translation>
    </message>
    <message>
        <source>Which pictures without a label come first</source>
        <translation>Welche Bilder ohne Label zuerst kommen</translation>
    </message>
    <message>
        <source>The pictures without a label that would teach the model most; class keys label them</source>
        <translation>Die Bilder ohne Label, aus denen das Modell am meisten lernen würde; Klassentasten labeln sie</translation>
    </message>
    <message>
        <source>Unlike all others</source>
        <translation>Anders als alle anderen</translation>
    </message>
    <message>
        <source>Nearly the same, labelled differently</source>
        <translation>Fast gleich, anders gelabelt</translation>
    </message>
    <message>
        <source>Nearly the same, in several splits</source>
        <translation>Fast gleich, in mehreren Teilmengen</translation>
    </message>
    <message>
        <source>Strange pictures, twins with different labels, and what to label next, are found once the network has looked at all pictures.</source>
        <translation>Seltsame Bilder, Zwillinge mit verschiedenen Labels und was als Nächstes zu labeln ist, findet sich, sobald das Netz alle Bilder angesehen hat.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Unlike all others: %1</source>
        <translation>And&amp;ers als alle anderen: %1</translation>
    </message>
    <message>
        <source>Nearly the same, labelled &amp;differently: %1</source>
        <translation>Fast gleich, anders &amp;gelabelt: %1</translation>
    </message>
    <message>
        <source>Nearly the same, in several spl&amp;its: %1</source>
        <translation>Fast gleich, in &amp;mehreren Teilmengen: %1</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Jedes Bild hat ein Label</translation>
    </message>
    <message>
        <source>To label next</source>
        <translation>Als Nächstes zu labeln</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>Das Modell hat %1 von %Ln Bild angesehen</numerusform>
            <numerusform>Das Modell hat %1 von %Ln Bildern angesehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Session</name>
    <message>
        <source>Accepting proposals</source>
        <translation>Vorschläge werden angenommen</translation>
    </message>
    <message>
        <source>Rejecting proposals</source>
        <translation>Vorschläge werden abgelehnt</translation>
    </message>
    <message>
        <source>Proposals decided on: %1</source>
        <translation>Über Vorschläge entschieden: %1</translation>
    </message>
    <message>
        <source>Pictures added: %1</source>
        <translation>Bilder hinzugefügt: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>an neuem Ort gefunden: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>Duplikate: %1</translation>
    </message>
    <message>
        <source>videos left out: %1 (File, Add videos)</source>
        <translation>ausgelassene Videos: %1 (Datei, Videos hinzufügen)</translation>
    </message>
    <message>
        <source>labelled: %1</source>
        <translation>gelabelt: %1</translation>
    </message>
    <message>
        <source>shapes: %1</source>
        <translation>Formen: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>schon bekannt: %1</translation>
    </message>
    <message>
        <source>new classes: %1</source>
        <translation>neue Klassen: %1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>nicht übernommen: %1</translation>
    </message>
    <message>
        <source>first: %1: %2</source>
        <translation>erstes: %1: %2</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>Bilder werden hinzugefügt</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Teilmengen werden zugewiesen</translation>
    </message>
    <message>
        <source>Training %1 · validation %2 · test %3</source>
        <translation>Training %1 · Validierung %2 · Test %3</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Abgebrochen. Was bis dahin erledigt wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message>
        <source>Give up, or back to selecting</source>
        <translation>Abbrechen oder zurück zum Auswählen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>S&amp;nap to neighbours and the border, or not</source>
        <translation>An Nachbarn und Rand ein&amp;rasten oder nicht</translation>
    </message>
    <message>
        <source>D&amp;uplicate shapes</source>
        <translation>Formen d&amp;uplizieren</translation>
    </message>
    <message>
        <source>&amp;Copy shapes</source>
        <translation>Formen &amp;kopieren</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Formen ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Paste shapes</source>
        <translation>Formen &amp;einfügen</translation>
    </message>
    <message>
        <source>Copy the shapes on to the ne&amp;xt picture</source>
        <translation>Formen ins nä&amp;chste Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Give the shapes another class…</source>
        <translation>Formen eine andere Klasse &amp;geben&#xa0;…</translation>
    </message>
    <message>
        <source>Select &amp;all shapes</source>
        <translation>&amp;Alle Formen auswählen</translation>
    </message>
    <message>
        <source>Previous shape</source>
        <translation>Vorige Form</translation>
    </message>
    <message>
        <source>Next shape</source>
        <translation>Nächste Form</translation>
    </message>
    <message>
        <source>One step to the &amp;front</source>
        <translation>Einen Schritt nach &amp;vorn</translation>
    </message>
    <message>
        <source>One step to the &amp;back</source>
        <translation>Einen Schritt nach &amp;hinten</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>Ganz nach vorn</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>Ganz nach hinten</translation>
    </message>
    <message>
        <source>&amp;Lock shapes, or unlock them</source>
        <translation>Formen &amp;sperren oder entsperren</translation>
    </message>
    <message>
        <source>&amp;Hide shapes, or show them</source>
        <translation>Formen aus&amp;blenden oder einblenden</translation>
    </message>
    <message>
        <source>Show all hidden shapes of the picture</source>
        <translation>Alle ausgeblendeten Formen des Bildes zeigen</translation>
    </message>
    <message>
        <source>Gr&amp;oup shapes to one object</source>
        <translation>Formen zu einem &amp;Objekt gruppieren</translation>
    </message>
    <message>
        <source>Ungroup shapes</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>&amp;Merge shapes of a class</source>
        <translation>Formen einer Klasse &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Parts become shapes of their own</source>
        <translation>Teile zu eigenen Formen machen</translation>
    </message>
    <message>
        <source>Simplif&amp;y outlines</source>
        <translation>Umrisse vere&amp;infachen</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Umrisse glätten</translation>
    </message>
    <message>
        <source>Convert to boxes</source>
        <translation>In Rahmen umwandeln</translation>
    </message>
    <message>
        <source>Convert to rotated boxes</source>
        <translation>In gedrehte Rahmen umwandeln</translation>
    </message>
    <message>
        <source>Convert to polygons</source>
        <translation>In Polygone umwandeln</translation>
    </message>
    <message>
        <source>Convert to ellipses</source>
        <translation>In Ellipsen umwandeln</translation>
    </message>
    <message>
        <source>Convert to masks</source>
        <translation>In Masken umwandeln</translation>
    </message>
    <message>
        <source>Sho&amp;w shapes</source>
        <translation>For&amp;men anzeigen</translation>
    </message>
    <message>
        <source>There are no shapes on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Formen.</translation>
    </message>
    <message>
        <source>The new form cannot hold: %1. Ctrl+Z brings it back.</source>
        <translation>In der neuen Form nicht darstellbar: %1. Strg+Z holt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1 (%Ln Form)</numerusform>
            <numerusform>%1 (%Ln Formen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message>
        <source>Class of the selected shapes</source>
        <translation>Klasse der ausgewählten Formen</translation>
    </message>
    <message>
        <source>&amp;X</source>
        <translation>&amp;X</translation>
    </message>
    <message>
        <source>&amp;Y</source>
        <translation>&amp;Y</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>Brei&amp;te</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>Höh&amp;e</translation>
    </message>
    <message>
        <source>An&amp;gle</source>
        <translation>&amp;Winkel</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n Form</numerusform>
            <numerusform>%n Formen</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2 sure</source>
        <translation>Vorgeschlagen von %1, zu %2 sicher</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Von %1, %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapePanel</name>
    <message>
        <source>No shapes yet. Take a tool from the bar beside the picture: R draws a box, P a polygon, B paints a mask.</source>
        <translation>Noch keine Formen. Nehmen Sie ein Werkzeug aus der Leiste neben dem Bild: R zeichnet einen Rahmen, P ein Polygon, B malt eine Maske.</translation>
    </message>
    <message>
        <source>Shapes of this picture, the topmost first</source>
        <translation>Formen dieses Bildes, die oberste zuerst</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeWords</name>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Gedrehter Rahmen</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Schlüsselpunkte</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>%1 · %2 sure</source>
        <translation>%1 · zu %2 sicher</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>imago::ui::SliceModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Width by height</source>
        <translation>Breite zu Höhe</translation>
    </message>
    <message>
        <source>Bytes a pixel</source>
        <translation>Byte je Pixel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Dateidatum</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Stunde des Tages</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Accuracy here minus that of all other pictures, in points</source>
        <translation>Genauigkeit hier minus die aller anderen Bilder, in Punkten</translation>
    </message>
    <message>
        <source>Pictures with</source>
        <translation>Bilder mit</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6</source>
        <translation>%1 von %2 falsch; Genauigkeit %3 bis %4 (95 %), Makro-F1 %5, Verlust %6</translation>
    </message>
    <message>
        <source>Worse than the rest: p = %1</source>
        <translation>Schlechter als die übrigen: p = %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SlicesPanel</name>
    <message>
        <source>&amp;Look at the pictures too</source>
        <translation>Auch die Bi&amp;lder ansehen</translation>
    </message>
    <message>
        <source>What the pictures are told apart by</source>
        <translation>Wonach die Bilder unterschieden werden</translation>
    </message>
    <message>
        <source>Groups of pictures and how good the run is on them</source>
        <translation>Bildgruppen und wie gut der Lauf auf ihnen ist</translation>
    </message>
    <message>
        <source>Two or more groups chosen with Ctrl or Shift are compared below</source>
        <translation>Zwei oder mehr mit Strg oder Umschalt gewählte Gruppen werden unten verglichen</translation>
    </message>
    <message>
        <source>The chosen groups side by side</source>
        <translation>Die gewählten Gruppen nebeneinander</translation>
    </message>
    <message>
        <source>Reads every picture of the split: brightness, contrast, sharpness, saturation and warmth become properties, and camera, date and hour where the files tell them.</source>
        <translation>Liest jedes Bild der Teilmenge: Helligkeit, Kontrast, Schärfe, Sättigung und Wärme werden zu Eigenschaften, ebenso Kamera, Datum und Stunde, wo die Dateien sie nennen.</translation>
    </message>
    <message>
        <source>Choose two or more groups with Ctrl or Shift to compare them.</source>
        <translation>Wählen Sie mit Strg oder Umschalt zwei oder mehr Gruppen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bilder werden angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Worst groups of all</source>
        <translation>Schlechteste Gruppen von allen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These tell the class by themselves, so that the model may learn them in place of the object: %1</source>
        <translation>Diese verraten die Klasse schon allein, sodass das Modell sie anstelle des Objekts lernen könnte: %1</translation>
    </message>
    <message>
        <source>No group of pictures is worse than the rest by more than chance. A property above shows its groups anyway.</source>
        <translation>Keine Bildgruppe ist über den Zufall hinaus schlechter als der Rest. Eine Eigenschaft oben zeigt ihre Gruppen trotzdem.</translation>
    </message>
    <message>
        <source>Worse than the rest by more than chance (Fisher’s test, 5 % of these may be wrong).</source>
        <translation>Über den Zufall hinaus schlechter als der Rest (Fisher-Test, 5 % davon können falsch sein).</translation>
    </message>
    <message>
        <source>The groups of this property</source>
        <translation>Die Gruppen dieser Eigenschaft</translation>
    </message>
</context>
<context>
    <name>imago::ui::Source</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message>
        <source>&amp;Keep the splits that pictures have already</source>
        <translation>Bisherige Zuweisungen der Bilder &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>Teilmengen zuweisen</translation>
    </message>
    <message>
        <source>&amp;Training:</source>
        <translation>&amp;Training:</translation>
    </message>
    <message>
        <source>&amp;Validation:</source>
        <translation>&amp;Validierung:</translation>
    </message>
    <message>
        <source>Te&amp;st:</source>
        <translation>Te&amp;st:</translation>
    </message>
    <message>
        <source>the model learns from these</source>
        <translation>hieraus lernt das Modell</translation>
    </message>
    <message>
        <source>choose settings and the best epoch by these</source>
        <translation>hiermit Einstellungen und beste Epoche wählen</translation>
    </message>
    <message>
        <source>kept aside for the final number</source>
        <translation>beiseitegelegt für das Endergebnis</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>Start&amp;wert:</translation>
    </message>
    <message>
        <source>the same seed gives the same splits</source>
        <translation>derselbe Startwert ergibt dieselben Teilmengen</translation>
    </message>
    <message>
        <source>At least one share must be above zero.</source>
        <translation>Mindestens ein Anteil muss über null liegen.</translation>
    </message>
    <message>
        <source>Without training pictures there is nothing to learn from.</source>
        <translation>Ohne Trainingsbilder gibt es nichts zu lernen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>%Ln gelabeltes Bild wird aufgeteilt, jede Klasse im gleichen Verhältnis. Beinahe gleiche Bilder bleiben zusammen; später hinzugefügte Bilder verschieben die anderen nicht.</numerusform>
            <numerusform>%Ln gelabelte Bilder werden aufgeteilt, jede Klasse im gleichen Verhältnis. Beinahe gleiche Bilder bleiben zusammen; später hinzugefügte Bilder verschieben die anderen nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>etwa %Ln Bild</numerusform>
            <numerusform>etwa %Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message>
        <source>Training device</source>
        <translation>Trainingsgerät</translation>
    </message>
    <message>
        <source>Progress of the background work</source>
        <translation>Fortschritt der Hintergrundarbeit</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stop the background work</source>
        <translation>Hintergrundarbeit abbrechen</translation>
    </message>
    <message>
        <source>Stop; what was done so far is kept</source>
        <translation>Abbrechen; was bis dahin erledigt wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Lauf anzeigen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · startet</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · %Ln wartet</numerusform>
            <numerusform>%1 · %Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>%1, %2 sure (%3)</source>
        <translation>%1, zu %2 sicher (%3)</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>Vorgeschlagen:</translation>
    </message>
    <message>
        <source>Suggested:</source>
        <translation>Vermutet:</translation>
    </message>
    <message>
        <source>Nothing is proposed for this picture.</source>
        <translation>Für dieses Bild wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>No suggestion: %1</source>
        <translation>Keine Vermutung: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailDelegate</name>
    <message>
        <source>train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>val</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Miniaturgröße</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Miniaturgröße (Strg+Mausrad)</translation>
    </message>
</context>
<context>
    <name>imago::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolOptions</name>
    <message>
        <source>Ra&amp;dius</source>
        <translation>Radi&amp;us</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>Tolera&amp;nz</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>M&amp;akes</source>
        <translation>E&amp;rgibt</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>Einra&amp;sten</translation>
    </message>
    <message>
        <source>Only what touc&amp;hes</source>
        <translation>Nur Zusa&amp;mmenhängendes</translation>
    </message>
    <message>
        <source>Take from &amp;others</source>
        <translation>Anderen we&amp;gnehmen</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Optionen des Werkzeugs</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radius des Pinsels</translation>
    </message>
    <message>
        <source>How far colours may differ</source>
        <translation>Wie weit Farben abweichen dürfen</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>Größe der Superpixel</translation>
    </message>
    <message>
        <source>What the tool makes</source>
        <translation>Was das Werkzeug erzeugt</translation>
    </message>
    <message>
        <source>Only pixels that hang together with the clicked one</source>
        <translation>Nur Pixel, die mit dem angeklickten zusammenhängen</translation>
    </message>
    <message>
        <source>The brush takes its pixels away from the masks below</source>
        <translation>Der Pinsel nimmt seine Pixel den Masken darunter weg</translation>
    </message>
    <message>
        <source>Snap to neighbours and the border of the picture; Alt lifts it for the moment</source>
        <translation>An Nachbarn und Bildrand einrasten; Alt hebt es vorübergehend auf</translation>
    </message>
    <message>
        <source>Click a shape to change it, or drag over several</source>
        <translation>Eine Form anklicken, um sie zu ändern, oder über mehrere ziehen</translation>
    </message>
</context>
<context>
    <name>imago::ui::Tour</name>
    <message>
        <source>1,000 pictures of clothes</source>
        <translation>1.000 Bilder von Kleidung</translation>
    </message>
    <message>
        <source>The sample project. Nine in ten pictures have a class; the list on the left filters them. Your own pictures are added by dropping a folder here. They are only ever read.</source>
        <translation>Das Beispielprojekt. Neun von zehn Bildern haben eine Klasse; die Liste links filtert sie. Eigene Bilder fügen Sie hinzu, indem Sie einen Ordner hier ablegen. Sie werden immer nur gelesen.</translation>
    </message>
    <message>
        <source>One key labels a picture</source>
        <translation>Eine Taste labelt ein Bild</translation>
    </message>
    <message>
        <source>Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything back, without limit. Boxes and outlines are drawn with the tools beside the picture.</source>
        <translation>Drücken Sie 1 … 9 oder 0: Das Bild bekommt diese Klasse, und das nächste erscheint. Strg+Z macht alles rückgängig, unbegrenzt. Rahmen und Umrisse zeichnen Sie mit den Werkzeugen neben dem Bild.</translation>
    </message>
    <message>
        <source>More from the same pictures</source>
        <translation>Mehr aus denselben Bildern</translation>
    </message>
    <message>
        <source>Random changes that keep the class teach a model what does not matter. Switch one on: the grid shows exactly what training will see.</source>
        <translation>Zufällige Änderungen, die die Klasse erhalten, bringen einem Modell bei, worauf es nicht ankommt. Schalten Sie eine ein: Das Raster zeigt genau, was das Training sehen wird.</translation>
    </message>
    <message>
        <source>A first model in seconds</source>
        <translation>Ein erstes Modell in Sekunden</translation>
    </message>
    <message>
        <source>Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, and pause or stop without losing anything.</source>
        <translation>Wählen Sie „Schnell“ und starten Sie. Zuerst kommen die Prüfungen, dann die Kurven. Sie können derweil weiterlabeln und ohne Verlust anhalten oder stoppen.</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>Sehen, wo es falsch liegt</translation>
    </message>
    <message>
        <source>After a run, every mistake is here, the surest first, with what the model looked at. Click a cell of the matrix to see its pictures. If the label is wrong, one key corrects it.</source>
        <translation>Nach einem Lauf steht hier jeder Fehler, der sicherste zuerst, und worauf das Modell geschaut hat. Klicken Sie eine Zelle der Matrix an, um ihre Bilder zu sehen. Ist das Label falsch, berichtigt es eine Taste.</translation>
    </message>
    <message>
        <source>A model for other programs</source>
        <translation>Ein Modell für andere Programme</translation>
    </message>
    <message>
        <source>Choose the files you need. Each is loaded again and compared with the trained model before it is handed over.</source>
        <translation>Wählen Sie die Dateien, die Sie brauchen. Jede wird neu geladen und mit dem trainierten Modell verglichen, bevor Sie sie erhalten.</translation>
    </message>
    <message>
        <source>That is the whole loop</source>
        <translation>Das ist der ganze Kreislauf</translation>
    </message>
    <message>
        <source>F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by its name. This tour is in the Help menu.</source>
        <translation>F1 öffnet das Handbuch auf der Seite des aktuellen Arbeitsbereichs, Strg+K findet jeden Befehl beim Namen. Diesen Rundgang finden Sie im Menü „Hilfe“.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>Rundgang über&amp;springen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>F&amp;ertig</translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Diesen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Inspect this run</source>
        <translation>Diesen Lauf auswerten</translation>
    </message>
    <message>
        <source>Use this run&apos;s recipe</source>
        <translation>Rezept dieses Laufs verwenden</translation>
    </message>
    <message>
        <source>Open the run folder</source>
        <translation>Laufordner öffnen</translation>
    </message>
    <message>
        <source>Test a checkpoint…</source>
        <translation>Checkpoint testen&#xa0;…</translation>
    </message>
    <message>
        <source>Export TensorBoard files…</source>
        <translation>TensorBoard-Dateien exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Gewichte wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>Lernrate finden&#xa0;…</translation>
    </message>
    <message>
        <source>Remove this run…</source>
        <translation>Diesen Lauf entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Log of the selected run</source>
        <translation>Protokoll des ausgewählten Laufs</translation>
    </message>
    <message>
        <source>The worker has written nothing.</source>
        <translation>Der Worker hat nichts geschrieben.</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>Lä&amp;ufe</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>Be&amp;ispiele</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>Proto&amp;koll</translation>
    </message>
    <message>
        <source>Details of this run</source>
        <translation>Details dieses Laufs</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message>
        <source>Remove %1 with curves and predictions from the project? Folders with checkpoints stay on the disk.</source>
        <translation>%1 mit Kurven und Vorhersagen aus dem Projekt entfernen? Ordner mit Checkpoints bleiben auf dem Datenträger.</translation>
    </message>
    <message>
        <source>&amp;Train next</source>
        <translation>Danach &amp;trainieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fort&amp;setzen</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard files</source>
        <translation>Ordner für die TensorBoard-Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n Lauf geschrieben; ansehen mit: tensorboard --logdir %1</numerusform>
            <numerusform>%n Läufe geschrieben; ansehen mit: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>Frames added: %1</source>
        <translation>Einzelbilder hinzugefügt: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>schon bekannt: %1</translation>
    </message>
    <message>
        <source>further problems: %1</source>
        <translation>weitere Probleme: %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Wird angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;A frame each</source>
        <translation>Ein Einzelbild &amp;alle</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <extracomment>The number of frames follows: every 30 frames.</extracomment>
        <translation>&amp;Eines je</translation>
    </message>
    <message>
        <source>The first frame of each &amp;scene, where the picture changes by</source>
        <translation>Das erste Einzelbild jeder &amp;Szene, wo sich das Bild ändert um</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the frames</source>
        <translation>Einzelbilder en&amp;tnehmen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds between frames</source>
        <translation>Sekunden zwischen Einzelbildern</translation>
    </message>
    <message>
        <source>Every how many-th frame</source>
        <translation>Jedes wievielte Einzelbild</translation>
    </message>
    <message>
        <source>How much the picture must change</source>
        <translation>Wie stark sich das Bild ändern muss</translation>
    </message>
    <message>
        <source>Of 255; lower finds more scenes. The scale is that of PySceneDetect.</source>
        <translation>Von 255; niedriger findet mehr Szenen. Die Skala ist die von PySceneDetect.</translation>
    </message>
    <message>
        <source>Most frames of one video</source>
        <translation>Höchstzahl der Einzelbilder eines Videos</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>JPEG, quality 95</source>
        <translation>JPEG, Qualität 95</translation>
    </message>
    <message>
        <source>PNG, exact; about five times larger</source>
        <translation>PNG, exakt; etwa fünfmal so groß</translation>
    </message>
    <message>
        <source>frames</source>
        <extracomment>Behind the number that follows &quot;Every&quot;.</extracomment>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>At &amp;most, of each video</source>
        <translation>&amp;Höchstens, je Video</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>&amp;Gespeichert als</translation>
    </message>
    <message>
        <source>The first frames</source>
        <translation>Die ersten Einzelbilder</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>insgesamt %1</translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>Etwa %n Bild</numerusform>
            <numerusform>Etwa %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>As many pictures as there are scenes</source>
        <translation>So viele Bilder, wie es Szenen gibt</translation>
    </message>
    <message>
        <source>Frames are written beside the project; the video stays as it is. Each picture keeps its place in the video, and taking frames again adds only new ones.</source>
        <translation>Einzelbilder werden neben dem Projekt gespeichert; das Video bleibt, wie es ist. Jedes Bild kennt seine Stelle im Video, und erneutes Entnehmen fügt nur neue hinzu.</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>Einzelbild bei %1</translation>
    </message>
    <message>
        <source>Taking frames of videos</source>
        <translation>Einzelbilder werden aus Videos entnommen</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsCataloguePage</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>C&amp;ancel the download</source>
        <translation>Download abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Remove from this machine</source>
        <translation>Von diesem Rechner &amp;entfernen</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Veröffentlichte Gewichte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Accuracy on ImageNet-1K as published</source>
        <translation>Genauigkeit auf ImageNet-1K wie veröffentlicht</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Comparing with the published SHA-256…</source>
        <translation>Vergleich mit dem veröffentlichten SHA-256&#xa0;…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird heruntergeladen&#xa0;…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Trained on %1; the network is %2.</source>
        <translation>Trainiert auf %1; das Netz ist %2.</translation>
    </message>
    <message>
        <source>Download fetches this one file from %1, and nothing else is sent: %2</source>
        <translation>„Herunterladen“ holt diese eine Datei von %1; sonst wird nichts gesendet: %2</translation>
    </message>
    <message>
        <source>This build has no network code. Fetch the file by other means and choose it under File: %1</source>
        <translation>Diese Fassung enthält keinen Netzwerkcode. Holen Sie die Datei auf anderem Weg, und wählen Sie sie unter „Datei“: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet&#xa0;…</translation>
    </message>
    <message>
        <source>Here, and equal to what was published.</source>
        <translation>Vorhanden und gleich dem Veröffentlichten.</translation>
    </message>
    <message>
        <source>Cancelled. The next download goes on from there.</source>
        <translation>Abgebrochen. Der nächste Download macht dort weiter.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsDialog</name>
    <message>
        <source>&amp;Use in the recipe</source>
        <translation>Im Rezept &amp;verwenden</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>Woher die Gewichte kommen</translation>
    </message>
    <message>
        <source>Ca&amp;talogue</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Earlier runs</source>
        <translation>&amp;Frühere Läufe</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>%n Tensor der Datei wird nicht verwendet.</numerusform>
            <numerusform>%n Tensoren der Datei werden nicht verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try as &amp;network:</source>
        <translation>Als &amp;Netz versuchen:</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Drop a .pth, .pt or .safetensors file here, or choose one</source>
        <translation>Legen Sie hier eine Datei .pth, .pt oder .safetensors ab, oder wählen Sie eine</translation>
    </message>
    <message>
        <source>Weight file</source>
        <translation>Gewichtsdatei</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Datei &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>What fits and what does not</source>
        <translation>Was passt und was nicht</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt *.bin *.ckpt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>This is “%1” of the catalogue.</source>
        <translation>Das ist „%1“ aus dem Katalog.</translation>
    </message>
    <message>
        <source>Missing in the file, start from random numbers (%1)</source>
        <translation>Fehlt in der Datei, beginnt mit Zufallszahlen (%1)</translation>
    </message>
    <message>
        <source>Of another shape (%1)</source>
        <translation>Von anderer Form (%1)</translation>
    </message>
    <message>
        <source>In the file, not used (%1)</source>
        <translation>In der Datei, nicht verwendet (%1)</translation>
    </message>
    <message>
        <source>Head, left out: your classes get a new one (%1)</source>
        <translation>Kopf, ausgelassen: Ihre Klassen bekommen einen neuen (%1)</translation>
    </message>
    <message>
        <source>What the file says of itself (%1)</source>
        <translation>Was die Datei über sich sagt (%1)</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>Nicht gelesen.</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>Diese Datei kann nicht verwendet werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>%Ln Tensor der Datei, er passt nicht zu %1.</numerusform>
            <numerusform>Keiner der %Ln Tensoren der Datei passt zu %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>Nur %1 von %Ln Tensor des Backbones von %2 ist gefüllt; die anderen beginnen mit Zufallszahlen.</numerusform>
            <numerusform>Nur %1 der %Ln Tensoren des Backbones von %2 sind gefüllt; die anderen beginnen mit Zufallszahlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>%Ln Tensor des Backbones passt zu %1.</numerusform>
            <numerusform>Alle %Ln Tensoren des Backbones passen zu %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>Der Kopf für %Ln Klasse wird ausgelassen.</numerusform>
            <numerusform>Der Kopf für %Ln Klassen wird ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – %2 von %Ln Tensor</numerusform>
            <numerusform>%1 – %2 von %Ln Tensoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln Tensor</numerusform>
            <numerusform>%Ln Tensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>Parameter: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Runs with a model</source>
        <translation>Läufe mit einem Modell</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n Epoche</numerusform>
            <numerusform>%1 · %2 · %n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 validation</source>
        <translation>%1 · %2 Validierung</translation>
    </message>
    <message>
        <source>No run of this project has a model yet.</source>
        <translation>Noch kein Lauf dieses Projekts hat ein Modell.</translation>
    </message>
    <message>
        <source>The new run starts from the best checkpoint of the one you choose; both are recorded as parent and child. The head starts anew.</source>
        <translation>Der neue Lauf beginnt mit dem besten Checkpoint des gewählten; beide werden als Eltern und Kind vermerkt. Der Kopf beginnt neu.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message>
        <source>Turn a folder of pictures into a working image model: label, augment, train, inspect, export. Nothing leaves this computer.</source>
        <translation>Machen Sie aus einem Bilderordner ein funktionierendes Bildmodell: labeln, variieren, trainieren, auswerten, exportieren. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>&amp;New from pictures…</source>
        <translation>&amp;Neu aus Bildern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Projekt öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a project file (Ctrl+O)</source>
        <translation>Projektdatei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Try the &amp;sample project</source>
        <translation>Be&amp;ispielprojekt ausprobieren</translation>
    </message>
    <message>
        <source>1,000 labelled pictures of clothing, ready to train</source>
        <translation>1.000 gelabelte Bilder von Kleidung, bereit zum Trainieren</translation>
    </message>
    <message>
        <source>Or drop a folder, pictures or a project file anywhere on this window.</source>
        <translation>Oder legen Sie einen Ordner, Bilder oder eine Projektdatei irgendwo auf diesem Fenster ab.</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Hier erscheinen Projekte, die Sie öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>%Ln Bild, %1 gelabelt · %2</numerusform>
            <numerusform>%Ln Bilder, %1 gelabelt · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Words</name>
    <message>
        <source>This is not possible</source>
        <translation>Das ist nicht möglich</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Made by a newer Imago</source>
        <translation>Von einem neueren Imago erstellt</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>Lesen oder Schreiben fehlgeschlagen</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Nicht genug Speicher</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The training program failed</source>
        <translation>Das Trainingsprogramm ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Gelabelt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>Exaktes Duplikat</translation>
    </message>
    <message>
        <source>Near duplicate</source>
        <translation>Fast-Duplikat</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>Sehr klein</translation>
    </message>
    <message>
        <source>Changed after labelling</source>
        <translation>Nach dem Labeln geändert</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>Labels löschen</translation>
    </message>
    <message>
        <source>Assign split</source>
        <translation>Teilmenge zuweisen</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>Prüfstatus ändern</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Proposals of a model</source>
        <translation>Vorschläge eines Modells</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Mark as nothing to label</source>
        <translation>Als „nichts zu labeln“ markieren</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Draw shape</source>
        <translation>Form zeichnen</translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Form ändern</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>Form verschieben</translation>
    </message>
    <message>
        <source>Lock or unlock shapes</source>
        <translation>Formen sperren oder entsperren</translation>
    </message>
    <message>
        <source>Hide or show shapes</source>
        <translation>Formen aus- oder einblenden</translation>
    </message>
    <message>
        <source>Group or ungroup shapes</source>
        <translation>Formen gruppieren oder Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Change the order of shapes</source>
        <translation>Reihenfolge der Formen ändern</translation>
    </message>
    <message>
        <source>Merge shapes</source>
        <translation>Formen zusammenführen</translation>
    </message>
    <message>
        <source>Split shapes</source>
        <translation>Formen teilen</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Formen zerschneiden</translation>
    </message>
    <message>
        <source>Accept proposals</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Reject proposals</source>
        <translation>Vorschläge ablehnen</translation>
    </message>
    <message>
        <source>Turn a suggestion down</source>
        <translation>Vermutung ablehnen</translation>
    </message>
    <message>
        <source>Copy shapes to the next picture</source>
        <translation>Formen ins nächste Bild kopieren</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>Form löschen</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>Klasse umbenennen</translation>
    </message>
    <message>
        <source>Change class colour</source>
        <translation>Klassenfarbe ändern</translation>
    </message>
    <message>
        <source>Change class key</source>
        <translation>Klassentaste ändern</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>Move class</source>
        <translation>Klasse verschieben</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Klassen zusammenführen</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Klasse entfernen</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>Einzelbilder werden gelesen</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>Bilder werden entpackt</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Labels werden geschrieben</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Teilmengen werden zugewiesen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Merkmale werden berechnet</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Modell wird befragt</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>imago::ui::WorkspaceEntry</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
</TS>
