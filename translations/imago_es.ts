<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AugmentKind</name>
    <message>
        <source>Horizontal flip</source>
        <translation>Volteo horizontal</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>Volteo vertical</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Resized crop</source>
        <translation>Recorte escalado</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traslación</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Cizallamiento</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Escala de grises</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>Artefactos JPEG</translation>
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
        <translation>Borrado</translation>
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
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Beyond the border</source>
        <translation>Fuera del borde</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>Nombre de clase</translation>
    </message>
    <message>
        <source>Colour of a class</source>
        <translation>Color de una clase</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Multitud</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Hidden shape</source>
        <translation>Forma oculta</translation>
    </message>
    <message>
        <source>Locked shape</source>
        <translation>Forma bloqueada</translation>
    </message>
    <message>
        <source>Another format&apos;s own</source>
        <translation>Propio de otro formato</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Pautas</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Hueco</translation>
    </message>
    <message>
        <source>Class of a picture</source>
        <translation>Clase de una imagen</translation>
    </message>
    <message>
        <source>Separate thing</source>
        <translation>Objeto separado</translation>
    </message>
    <message>
        <source>Key of a class</source>
        <translation>Tecla de una clase</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>“Nothing here”</source>
        <translation>«Nada aquí»</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>Part of a polygon</source>
        <translation>Parte de un polígono</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>Estado de revisión</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Recuadro girado</translation>
    </message>
    <message>
        <source>Attributes of a class</source>
        <translation>Atributos de una clase</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Picture without labels</source>
        <translation>Imagen sin etiquetas</translation>
    </message>
    <message>
        <source>Visibility of a point</source>
        <translation>Visibilidad de un punto</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
</context>
<context>
    <name>ToolHints</name>
    <message>
        <source>Choose a class first</source>
        <translation>Elija primero una clase</translation>
    </message>
    <message>
        <source>Drag over the object, or click a corner · Shift: equal sides</source>
        <translation>Arrastre sobre el objeto o haga clic en una esquina · Mayús: lados iguales</translation>
    </message>
    <message>
        <source>Click the opposite corner · Escape gives it up</source>
        <translation>Haga clic en la esquina opuesta · Escape cancela</translation>
    </message>
    <message>
        <source>Click one corner of the object</source>
        <translation>Haga clic en una esquina del objeto</translation>
    </message>
    <message>
        <source>Click the next corner along an edge</source>
        <translation>Haga clic en la siguiente esquina de un lado</translation>
    </message>
    <message>
        <source>Click as far away as the box is wide</source>
        <translation>Haga clic a la distancia del ancho del recuadro</translation>
    </message>
    <message>
        <source>Click the place</source>
        <translation>Haga clic en el lugar</translation>
    </message>
    <message>
        <source>Click: %1 · Alt: it is covered · N: it is not there · Enter ends</source>
        <translation>Clic: %1 · Alt: está tapado · N: no está · Intro termina</translation>
    </message>
    <message>
        <source>This class has no named points; give it some in its settings</source>
        <translation>Esta clase no tiene puntos con nombre; defínalos en sus ajustes</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag along the outline · Enter or the first corner closes · Backspace takes one back · Ctrl follows a neighbour</source>
        <translation>Haga clic esquina por esquina o arrastre a lo largo del contorno · Intro o la primera esquina cierra · Retroceso quita una · Ctrl sigue el contorno de una forma vecina</translation>
    </message>
    <message>
        <source>Draw the hole · Enter or its first corner closes it</source>
        <translation>Dibuje el hueco · Intro o su primera esquina lo cierra</translation>
    </message>
    <message>
        <source>Draw the other part · Enter or its first corner closes it</source>
        <translation>Dibuje la otra parte · Intro o su primera esquina la cierra</translation>
    </message>
    <message>
        <source>Click point by point, or drag · Enter or a double click ends · Backspace takes one back</source>
        <translation>Haga clic punto por punto o arrastre · Intro o doble clic termina · Retroceso quita uno</translation>
    </message>
    <message>
        <source>Draw the cut through the shapes: click, click, Enter · or drag</source>
        <translation>Dibuje el corte a través de las formas: clic, clic, Intro · o arrastre</translation>
    </message>
    <message>
        <source>Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius</source>
        <translation>Arrastre para pintar una máscara nueva · Mayús y clics rellenan un polígono · Ctrl borra · [ ] radio</translation>
    </message>
    <message>
        <source>Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius</source>
        <translation>Arrastre para seguir pintando · Intro empieza otra máscara · Ctrl borra · [ ] radio</translation>
    </message>
    <message>
        <source>Click along the edge; the line follows it · Enter or the first point closes</source>
        <translation>Haga clic a lo largo del borde; la línea lo sigue · Intro o el primer punto cierra</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>Arrastre un recuadro alrededor del objeto</translation>
    </message>
    <message>
        <source>Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again</source>
        <translation>Intro lo conserva · arrastrar añade · Ctrl o E: arrastrar quita · Q: volver a añadir</translation>
    </message>
    <message>
        <source>Nothing was found in the box; drag over what belongs to it</source>
        <translation>No se encontró nada en el recuadro; arrastre sobre lo que pertenece al objeto</translation>
    </message>
    <message>
        <source>Click the colour · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Haga clic en el color · Mayús añade, Alt quita · [ ] cuánto puede diferir</translation>
    </message>
    <message>
        <source>Click the colour: of this large picture what is in view counts · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Haga clic en el color: de esta imagen grande cuenta lo que está a la vista · Mayús añade, Alt quita · [ ] cuánto puede diferir</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object · Ctrl takes away</source>
        <translation>Arrastre sobre los trozos del objeto · Ctrl quita</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object: of this large picture those in view · Ctrl takes away</source>
        <translation>Arrastre sobre los trozos del objeto: de esta imagen grande, los que están a la vista · Ctrl quita</translation>
    </message>
    <message>
        <source>This tool needs the picture&apos;s pixels, which are still being read</source>
        <translation>Esta herramienta necesita los píxeles de la imagen, que aún se están leyendo</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Examinando la imagen…</translation>
    </message>
    <message>
        <source>Looking at the picture… · Escape stops</source>
        <translation>Examinando la imagen… · Escape la detiene</translation>
    </message>
    <message>
        <source>Drag to erase · Shift and clicks cut a polygon out · [ ] radius</source>
        <translation>Arrastre para borrar · Mayús y clics recortan un polígono · [ ] radio</translation>
    </message>
</context>
<context>
    <name>ToolTexts</name>
    <message>
        <source>Se&amp;lect and change</source>
        <translation>&amp;Seleccionar y modificar</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Recuadro</translation>
    </message>
    <message>
        <source>&amp;Rotated box</source>
        <translation>Recuadro &amp;girado</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polígono</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>Lí&amp;nea</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>Pun&amp;to</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>Puntos c&amp;lave</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Elipse</translation>
    </message>
    <message>
        <source>Br&amp;ush</source>
        <translation>Pin&amp;cel</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>B&amp;orrador</translation>
    </message>
    <message>
        <source>Intelligent &amp;scissors</source>
        <translation>Ti&amp;jeras inteligentes</translation>
    </message>
    <message>
        <source>&amp;GrabCut: object in a box</source>
        <translation>GrabCut: o&amp;bjeto en un recuadro</translation>
    </message>
    <message>
        <source>Magic &amp;wand</source>
        <translation>&amp;Varita mágica</translation>
    </message>
    <message>
        <source>Superpi&amp;xels</source>
        <translation>Superpí&amp;xeles</translation>
    </message>
    <message>
        <source>&amp;Cut in pieces</source>
        <translation>Cortar en tro&amp;zos</translation>
    </message>
</context>
<context>
    <name>fieldHelp</name>
    <message>
        <source>How the recipe is called in lists. It does not change the training.</source>
        <translation>Nombre de la receta en las listas. No cambia el entrenamiento.</translation>
    </message>
    <message>
        <source>Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small pictures; Best takes larger pictures and more epochs. A changed field makes it custom.</source>
        <translation>Rápido entrena solo una cabeza lineal y termina en segundos; Equilibrado ajusta todo con imágenes pequeñas; Óptimo usa imágenes más grandes y más épocas. Si se cambia un campo, la receta pasa a ser personalizada.</translation>
    </message>
    <message>
        <source>One class per picture is trained with cross-entropy. With several labels per picture each class is a yes-or-no question of its own (binary cross-entropy).</source>
        <translation>Una clase por imagen se entrena con entropía cruzada. Con varias etiquetas por imagen, cada clase es una pregunta de sí o no (entropía cruzada binaria).</translation>
    </message>
    <message>
        <source>csp_nano comes with weights learnt from photographs and was the most accurate on small sets of photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file or the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, convnext_tiny and vit_small where a graphics card computes.</source>
        <translation>csp_nano trae pesos aprendidos de fotografías y, con conjuntos pequeños de fotografías, fue la más exacta congelada y quedó a la par con ajuste fino, con el menor trabajo por imagen. mobilenet_v2 es la más portable; small_cnn parte de cero y conviene a imágenes diminutas. Las demás necesitan pesos de un archivo o del catálogo: efficientnet_b0 y resnet50 son las habituales por su exactitud, mobilenet_v3 para dispositivos pequeños, convnext_tiny y vit_small cuando calcula una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth.</source>
        <translation>Los pesos preentrenados ahorran la mayor parte del trabajo: con cien fotografías dieron entre 20 y 27 puntos más de exactitud que partir de números aleatorios. Un archivo puede ser .safetensors o un .pth de torchvision.</translation>
    </message>
    <message>
        <source>Backbone: the features are computed once and only the head learns, which takes seconds and cannot forget. Partial trains the later half as well. None trains everything: best with some hundred pictures a class or pictures unlike photographs.</source>
        <translation>Solo la cabeza: las características de la red troncal se calculan una vez y solo aprende la cabeza; tarda segundos y no puede olvidar. Segunda mitad y cabeza entrena también la parte posterior. Todo entrena la red entera: lo mejor con algunos cientos de imágenes por clase o con imágenes distintas de las fotografías.</translation>
    </message>
    <message>
        <source>Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks on long runs. Off, because short fine-tuning does not overfit in that way.</source>
        <translation>Omite ramas residuales al azar, la más profunda con esta probabilidad: de 0,1 a 0,2 ayuda a redes grandes en entrenamientos largos. Desactivado, porque un ajuste fino corto no se sobreajusta de esa manera.</translation>
    </message>
    <message>
        <source>Leaves out this share of the features in front of the head during training. −1 takes what the network was published with; a little more helps when training accuracy runs far ahead of validation.</source>
        <translation>Omite esta parte de las características delante de la cabeza durante el entrenamiento. −1 toma el valor con que se publicó la red; algo más ayuda cuando la exactitud de entrenamiento va muy por delante de la de validación.</translation>
    </message>
    <message>
        <source>128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when classes differ in fine detail, down for icons and digits.</source>
        <translation>Con 128 píxeles la exactitud fue igual que con 224 en las fotografías medidas, en un tercio del tiempo. Súbalo si las clases se distinguen por detalles finos; bájelo para iconos y dígitos.</translation>
    </message>
    <message>
        <source>Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half the side costs a quarter of the time. Off by default, as on small sets the last points are won at full size.</source>
        <translation>Empieza con imágenes más pequeñas y crece hasta el tamaño de entrada en los dos primeros tercios de las épocas: la mitad del lado cuesta un cuarto del tiempo. Desactivado de forma predeterminada, pues con conjuntos pequeños los últimos puntos se ganan a tamaño completo.</translation>
    </message>
    <message>
        <source>Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. Letterbox keeps both and spends pixels on the border.</source>
        <translation>Recorte central conserva las formas y pierde los extremos de las imágenes alargadas. Estirar lo conserva todo y deforma. Con franjas conserva ambas cosas y gasta píxeles en el borde.</translation>
    </message>
    <message>
        <source>How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want several times more.</source>
        <translation>Cuántas veces se ve cada imagen. El ajuste fino de una red preentrenada se estabiliza tras unas diez; una red troncal congelada admite cincuenta, pues cuestan milisegundos; los pesos aleatorios requieren varias veces más.</translation>
    </message>
    <message>
        <source>32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory runs out, the batch is halved and training goes on.</source>
        <translation>32 imágenes por paso dan estabilidad suficiente para estas tasas y caben en memoria a 224 píxeles. Si falta memoria, el lote se reduce a la mitad y el entrenamiento continúa.</translation>
    </message>
    <message>
        <source>Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of one. 1, because the rates here suit 32 pictures a step.</source>
        <translation>Suma los gradientes de tantos lotes antes de dar un paso, como si el lote fuera mayor, con la memoria de uno. 1, porque estas tasas convienen a 32 imágenes por paso.</translation>
    </message>
    <message>
        <source>AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile networks were first trained with.</source>
        <translation>AdamW requiere poco ajuste y admite tasas distintas por capa. SGD con momento puede acabar algo mejor en entrenamientos largos, con una tasa de tres a treinta veces mayor. RMSprop es con lo que se entrenaron al principio las redes móviles.</translation>
    </message>
    <message>
        <source>Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a loss that jumps or becomes infinite asks for a third of it.</source>
        <translation>Tasa máxima de la cabeza. 0,003 conviene a una cabeza lineal nueva sobre características estandarizadas con AdamW; si la pérdida salta o se vuelve infinita, pruebe con un tercio.</translation>
    </message>
    <message>
        <source>The backbone learns at this share of the head&apos;s rate, so that what it knows is refined and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was better on a few dozen photographs. Use 1 with random weights.</source>
        <translation>La red troncal aprende a esta parte de la tasa de la cabeza, para que lo que sabe se refine y no se borre: 0,1 da 0,0003, lo mejor de lo probado con imágenes distintas de las suyas. 0,03 fue mejor con unas docenas de fotografías. Use 1 con pesos aleatorios.</translation>
    </message>
    <message>
        <source>Each stage of the backbone learns at this share of the rate of the one behind it, so that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off.</source>
        <translation>Cada etapa de la red troncal aprende a esta parte de la tasa de la que le sigue, de modo que las primeras capas, iguales para todas las fotografías, apenas se mueven. De 0,65 a 0,8 es lo habitual en transformadores; 1 lo desactiva.</translation>
    </message>
    <message>
        <source>The head learns first and the stages join one after another, last first, over this time. It spares the backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off.</source>
        <translation>La cabeza aprende primero y las etapas se incorporan una tras otra, la última primero, durante este tiempo. Evita a la red troncal los grandes gradientes de una cabeza nueva; la tasa baja de la red troncal logra casi lo mismo, por eso está desactivado.</translation>
    </message>
    <message>
        <source>How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it.</source>
        <translation>Cuánto conservan SGD y RMSprop del último paso; 0,9 es lo común. AdamW no lo usa.</translation>
    </message>
    <message>
        <source>Pulls weights towards zero against overfitting; 0.01 is AdamW&apos;s usual value and mild. SGD wants about 0.0001.</source>
        <translation>Acerca los pesos a cero contra el sobreajuste; 0,01 es el valor habitual de AdamW y es suave. SGD requiere alrededor de 0,0001.</translation>
    </message>
    <message>
        <source>Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates on short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of unknown length.</source>
        <translation>Coseno baja suavemente hasta cero y no requiere ajuste. Un ciclo sube primero y permite tasas mayores en entrenamientos cortos. Escalones baja en épocas fijas; Meseta, cuando la validación se estanca. Constante es para entrenamientos de duración desconocida.</translation>
    </message>
    <message>
        <source>The rate rises from zero over this time, so that the first steps of a fresh head do not tear at the pretrained layers.</source>
        <translation>La tasa sube desde cero durante este tiempo, para que los primeros pasos de una cabeza nueva no dañen las capas preentrenadas.</translation>
    </message>
    <message>
        <source>One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value.</source>
        <translation>Solo con el plan de un ciclo: parte del entrenamiento en que sube la tasa; 0,3 es el valor publicado.</translation>
    </message>
    <message>
        <source>Step schedule only: after how many epochs the rate falls.</source>
        <translation>Solo con el plan de escalones: tras cuántas épocas baja la tasa.</translation>
    </message>
    <message>
        <source>Plateau schedule only: after how many epochs without a lower validation loss the rate falls.</source>
        <translation>Solo con el plan de meseta: tras cuántas épocas sin una pérdida de validación menor baja la tasa.</translation>
    </message>
    <message>
        <source>Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual.</source>
        <translation>Solo con los planes de escalones y de meseta: por cuánto se multiplica la tasa en cada escalón; lo habitual es un décimo.</translation>
    </message>
    <message>
        <source>Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which helps when a few hard or rare ones drown among easy ones.</source>
        <translation>La entropía cruzada conviene a casi todos los conjuntos. La pérdida focal da menos peso a las imágenes ya conocidas, lo que ayuda cuando unas pocas difíciles o raras se pierden entre las fáciles.</translation>
    </message>
    <message>
        <source>Focal loss only: how strongly easy pictures are discounted; 2 is the published value.</source>
        <translation>Solo con pérdida focal: cuánto se descuentan las imágenes fáciles; 2 es el valor publicado.</translation>
    </message>
    <message>
        <source>Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a wrong label now and then. Short runs do without.</source>
        <translation>Resta algo de certeza a las etiquetas: 0,1 reduce el exceso de confianza en entrenamientos largos y perdona alguna etiqueta errónea. Los cortos no lo necesitan.</translation>
    </message>
    <message>
        <source>Balanced counts rare classes more, in inverse proportion to their pictures. It raises their recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is the milder form: beyond some thousand pictures a class hardly gains from more.</source>
        <translation>Equilibrados da más peso a las clases raras, en proporción inversa a sus imágenes. Sube su exhaustividad y cuesta algo de exactitud en las frecuentes, por eso es una opción y no lo predeterminado. Número efectivo es la forma más suave: a partir de algunos miles de imágenes, una clase apenas gana con más.</translation>
    </message>
    <message>
        <source>Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike.</source>
        <translation>Solo con pesos por número efectivo: 0,999 hace que los recuentos de más de algunos miles de imágenes por clase pesen lo mismo.</translation>
    </message>
    <message>
        <source>Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures several times: stronger than class weights, and quicker to overfit the rare ones.</source>
        <translation>Cada imagen una vez las recorre todas en cada época. Cada clase por igual muestra todas las clases con la misma frecuencia, las imágenes raras varias veces: es más fuerte que los pesos de clase y sobreajusta antes las raras.</translation>
    </message>
    <message>
        <source>Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay below 1 and are untouched. 0 switches it off.</source>
        <translation>Limita la longitud de un paso, para que un lote anómalo no arruine el entrenamiento; los pasos normales quedan por debajo de 1 y no se tocan. 0 lo desactiva.</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and gives steadier results on long runs. Off for short ones, where the average lags behind.</source>
        <translation>Valida y conserva una media móvil de los pesos: 0,998 promedia unos quinientos pasos y da resultados más estables en entrenamientos largos. Desactivado en los cortos, donde la media se retrasa.</translation>
    </message>
    <message>
        <source>Ends the run after this many epochs without a better validation loss and keeps the best checkpoint. Off by default: the cosine schedule does its best work in its last epochs.</source>
        <translation>Termina el entrenamiento tras este número de épocas sin una pérdida de validación mejor y conserva el mejor punto de control. Desactivado de forma predeterminada: el plan de coseno da su mejor rendimiento en las últimas épocas.</translation>
    </message>
    <message>
        <source>Averages the final predictions over the picture and its mirror image (2), or five crops and theirs (10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is honest about it.</source>
        <translation>Promedia las predicciones finales de la imagen y su reflejo (2), o de cinco recortes y los suyos (10): unas décimas de punto por otras tantas veces el trabajo. El modelo exportado ve una sola vista, así que 1 lo refleja con honestidad.</translation>
    </message>
    <message>
        <source>Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; switch off the flip where left and right or text matter. A frozen backbone sees every picture once, so it goes without.</source>
        <translation>Cambios aleatorios que conservan la clase, mostrados en vivo en el espacio Aumentar. Ligero conviene a la mayoría de las imágenes; desactive el volteo si importan la izquierda y la derecha o el texto. Una red troncal congelada ve cada imagen una vez, así que prescinde de ellos.</translation>
    </message>
    <message>
        <source>Learns from the project&apos;s unlabelled pictures too: what the network is sure of on a gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, because it multiplies the work and wants few labels and many pictures of the same kind.</source>
        <translation>Aprende también de las imágenes sin etiquetar del proyecto: aquello de lo que la red está segura en una imagen ligeramente cambiada pasa a ser la etiqueta de una muy cambiada (FixMatch). 1 es el peso publicado; desactivado, porque multiplica el trabajo y requiere pocas etiquetas y muchas imágenes del mismo tipo.</translation>
    </message>
    <message>
        <source>How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in more pictures and more mistakes.</source>
        <translation>Cuán segura debe estar la red para que su respuesta se tome como etiqueta: 0,95 según lo publicado; menos admite más imágenes y más errores.</translation>
    </message>
    <message>
        <source>Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time.</source>
        <translation>Imágenes sin etiquetar por cada etiquetada en cada paso; publicado con 7, con el coste en tiempo correspondiente.</translation>
    </message>
    <message>
        <source>Cross-validation: train and validation pictures are dealt into so many parts, and each run validates on another. It tells how much of a difference between recipes is luck, at as many times the work.</source>
        <translation>Validación cruzada: las imágenes de entrenamiento y de validación se reparten en este número de partes y cada ejecución valida con otra. Muestra cuánto de una diferencia entre recetas es azar, por otras tantas veces el trabajo.</translation>
    </message>
    <message>
        <source>Which of the parts validates this run, counted from 0.</source>
        <translation>Cuál de las partes valida esta ejecución, contando desde 0.</translation>
    </message>
    <message>
        <source>Auto takes a CUDA graphics card where there is one and the processor otherwise.</source>
        <translation>Automático usa una tarjeta gráfica CUDA si la hay y, si no, el procesador.</translation>
    </message>
    <message>
        <source>On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is for cards without bfloat16 and scales the loss. The processor always computes in float32.</source>
        <translation>En una tarjeta gráfica, automático calcula en bfloat16 si la tarjeta puede y en float32 si no; float16 es para tarjetas sin bfloat16 y escala la pérdida. El procesador siempre calcula en float32.</translation>
    </message>
    <message>
        <source>0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take fewer to keep the machine free for other work.</source>
        <translation>0 usa todos los núcleos del equipo: pasar de uno a dos hizo el entrenamiento 1,9 veces más rápido. Use menos para dejar el equipo libre para otras tareas.</translation>
    </message>
    <message>
        <source>Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the processor; a few different ones show how much of a difference is luck.</source>
        <translation>Inicio de todos los números aleatorios: orden, aumento, pesos nuevos. La misma semilla da la misma ejecución en el procesador; unas cuantas distintas muestran cuánto de una diferencia es azar.</translation>
    </message>
    <message>
        <source>Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world&apos;s mean in 2023 (Ember, Global Electricity Review 2024).</source>
        <translation>Gramos de CO₂ por kilovatio-hora de su electricidad, para el informe de energía: 480 es la media mundial de 2023 (Ember, Global Electricity Review 2024).</translation>
    </message>
</context>
<context>
    <name>imago::ui::Ask</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Añadir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Import a data set: a folder, or a file of annotations</source>
        <translation>Importar un conjunto de datos: una carpeta o un archivo de anotaciones</translation>
    </message>
    <message>
        <source>Folders and files of annotations</source>
        <translation>Carpetas y archivos de anotaciones</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentForm</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ligero</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>&amp;Reset chances and ranges</source>
        <translation>&amp;Restablecer probabilidades e intervalos</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message>
        <source>Augment</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>&amp;Previous pictures</source>
        <translation>Imágenes &amp;anteriores</translation>
    </message>
    <message>
        <source>&amp;Next pictures</source>
        <translation>Imágenes &amp;siguientes</translation>
    </message>
    <message>
        <source>&amp;One picture, epoch after epoch</source>
        <translation>&amp;Una imagen, época tras época</translation>
    </message>
    <message>
        <source>Show without o&amp;perations</source>
        <translation>Mostrar sin o&amp;peraciones</translation>
    </message>
    <message>
        <source>What the net&amp;work sees</source>
        <translation>&amp;Lo que ve la red</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originales</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>Vista de la red</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>&amp;Otra semilla</translation>
    </message>
    <message>
        <source>Epoch before</source>
        <translation>Época anterior</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>Época siguiente</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n vista</numerusform>
            <numerusform>%n vistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of views</source>
        <translation>Número de vistas</translation>
    </message>
    <message>
        <source>Seed of the recipe</source>
        <translation>Semilla de la receta</translation>
    </message>
    <message>
        <source>The seed of the recipe: training draws the same numbers from it.</source>
        <translation>La semilla de la receta: el entrenamiento extrae de ella los mismos números.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Época %1</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Semi&amp;lla</translation>
    </message>
    <message>
        <source>The recipe keeps the network frozen and computes its features once: of these operations only the horizontal flip is used. Choose Balanced or Best in Train to use them all.</source>
        <translation>La receta mantiene la red congelada y calcula sus características una vez: de estas operaciones solo se usa el volteo horizontal. Elija Equilibrado u Óptimo en Entrenar para usarlas todas.</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Ir a En&amp;trenar</translation>
    </message>
    <message>
        <source>No pictures to preview yet</source>
        <translation>Aún no hay imágenes para la vista previa</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; here you see what training makes of them.</source>
        <translation>Añada una carpeta de imágenes en Datos; aquí verá lo que el entrenamiento hace con ellas.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Ir a &amp;Datos</translation>
    </message>
    <message>
        <source>That picture takes no part in training.</source>
        <translation>Esa imagen no participa en el entrenamiento.</translation>
    </message>
    <message>
        <source>Click a picture to see it in many epochs</source>
        <translation>Haga clic en una imagen para verla en muchas épocas</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Sin etiquetar</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>%1 · input %2 × %2 px, as training prepares it</source>
        <translation>%1 · entrada %2 × %2 px, tal como la prepara el entrenamiento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>%Ln imagen de entrenamiento</numerusform>
            <numerusform>%Ln imágenes de entrenamiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>%Ln imagen (aún no hay ninguna en la partición de entrenamiento)</numerusform>
            <numerusform>%Ln imágenes (aún no hay ninguna en la partición de entrenamiento)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::AxisWords</name>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Crear una copia ahora</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Etiquetadas</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Copias de seguridad de %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>There are none yet. The studio makes one when a project is opened or closed, and every ten minutes while something changes.</source>
        <translation>Aún no hay ninguna. Imago crea una al abrir o cerrar un proyecto y cada diez minutos mientras haya cambios.</translation>
    </message>
    <message>
        <source>They lie in %1. The present state is kept as a backup before another one takes its place; your pictures and runs are not touched.</source>
        <translation>Están en %1. El estado actual se guarda como copia de seguridad antes de que otra ocupe su lugar; sus imágenes y ejecuciones no se tocan.</translation>
    </message>
    <message>
        <source>Make %1 what it was on %2?</source>
        <translation>¿Devolver %1 al estado del %2?</translation>
    </message>
    <message>
        <source>All labels and classes become what they were then. What they are now is kept as one more backup.</source>
        <translation>Todas las etiquetas y clases vuelven a ser las de entonces. Las actuales se guardan como una copia de seguridad más.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message>
        <source>F1 of each class by its training pictures</source>
        <translation>F1 de cada clase según sus imágenes de entrenamiento</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1: %n imagen de entrenamiento, F1 %2</numerusform>
            <numerusform>%1: %n imágenes de entrenamiento, F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
</context>
<context>
    <name>imago::ui::BannerStack</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message>
        <source>With the &amp;temperature</source>
        <translation>Con la &amp;temperatura</translation>
    </message>
    <message>
        <source>Fin&amp;d the confidence</source>
        <translation>&amp;Buscar la confianza</translation>
    </message>
    <message>
        <source>&amp;Show what is left out</source>
        <translation>Mostrar lo que &amp;queda fuera</translation>
    </message>
    <message>
        <source>Reliability diagram: how often predictions of a confidence are right</source>
        <translation>Diagrama de fiabilidad: con qué frecuencia aciertan las predicciones de una confianza</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Proporción de aciertos</translation>
    </message>
    <message>
        <source>The reliability diagram of a finished run stands here.</source>
        <translation>Aquí aparece el diagrama de fiabilidad de una ejecución terminada.</translation>
    </message>
    <message>
        <source>One number, learnt on the validation pictures, that the logits are divided by: it makes confidences honest and never changes which class is on top.</source>
        <translation>Un número, aprendido con las imágenes de validación, por el que se dividen los logits: hace honestas las confianzas y nunca cambia qué clase queda primera.</translation>
    </message>
    <message>
        <source>Abstain below a confidence</source>
        <translation>Abstenerse por debajo de una confianza</translation>
    </message>
    <message>
        <source>Least confidence that is answered</source>
        <translation>Confianza mínima con que se responde</translation>
    </message>
    <message>
        <source>Greatest share of answers that may be wrong</source>
        <translation>Mayor proporción de respuestas que pueden ser erróneas</translation>
    </message>
    <message>
        <source>Below a confidence of %1</source>
        <translation>Por debajo de una confianza del %1</translation>
    </message>
    <message>
        <source>No prediction is as sure as that</source>
        <translation>Ninguna predicción está tan segura</translation>
    </message>
    <message>
        <source>Calibration error (ECE) %1, greatest %2, Brier score %3</source>
        <translation>Error de calibración (ECE) %1, máximo %2, puntuación de Brier %3</translation>
    </message>
    <message>
        <source>No temperature: this run has no predictions of the validation split.</source>
        <translation>Sin temperatura: esta ejecución no tiene predicciones de la partición de validación.</translation>
    </message>
    <message>
        <source>From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).</source>
        <translation>Desde el %1: responde al %2 de las imágenes; el %3 de las respuestas es erróneo (%4 de %5).</translation>
    </message>
    <message>
        <source>No confidence keeps the wrong answers below %1.</source>
        <translation>Ninguna confianza mantiene las respuestas erróneas por debajo del %1.</translation>
    </message>
    <message>
        <source>Confidence %1 to %2</source>
        <translation>Confianza del %1 al %2</translation>
    </message>
    <message>
        <source>at most %1 % wrong</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>como máximo %1 % erróneas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>%Ln predicción, confianza %1: %2 de aciertos</numerusform>
            <numerusform>%Ln predicciones, confianza %1: %2 de aciertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Temperature %1: the model is too sure of itself. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Temperatura %1: el modelo está demasiado seguro. Entropía cruzada de la partición de validación %2, antes %3.</translation>
    </message>
    <message>
        <source>Temperature %1: the model is not sure enough. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Temperatura %1: el modelo no está lo bastante seguro. Entropía cruzada de la partición de validación %2, antes %3.</translation>
    </message>
    <message>
        <source>Keep for e&amp;xports</source>
        <translation>Guardar para las e&amp;xportaciones</translation>
    </message>
    <message>
        <source>Fit a&amp;gain</source>
        <translation>&amp;Volver a ajustar</translation>
    </message>
    <message>
        <source>The temperature with the labels as they are now</source>
        <translation>La temperatura con las etiquetas actuales</translation>
    </message>
    <message>
        <source>No temperature: the validation split has too few mistakes to learn it from.</source>
        <translation>Sin temperatura: la partición de validación tiene muy pocos errores para aprenderla.</translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>Temperatura %1, aprendida con %n imagen de validación.</numerusform>
            <numerusform>Temperatura %1, aprendida con %n imágenes de validación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports: temperature %1, no answer below %2.</source>
        <translation>Exportaciones: temperatura %1, sin respuesta por debajo de %2.</translation>
    </message>
    <message>
        <source>Exports: no temperature, no answer below %1.</source>
        <translation>Exportaciones: sin temperatura, sin respuesta por debajo de %1.</translation>
    </message>
    <message>
        <source>Exports: temperature %1, always an answer.</source>
        <translation>Exportaciones: temperatura %1, siempre hay respuesta.</translation>
    </message>
    <message>
        <source>Exports: no temperature, always an answer.</source>
        <translation>Exportaciones: sin temperatura, siempre hay respuesta.</translation>
    </message>
    <message>
        <source>With the labels as they are now the temperature is %1.</source>
        <translation>Con las etiquetas actuales, la temperatura es %1.</translation>
    </message>
    <message>
        <source>Keep the confidence above with this run: exports say &quot;don&apos;t know&quot; below it</source>
        <translation>Guardar con esta ejecución la confianza de arriba: por debajo de ella, las exportaciones responden «no sé»</translation>
    </message>
    <message>
        <source>Exports have the temperature: switch it on to choose a confidence for them</source>
        <translation>Las exportaciones llevan la temperatura: actívela para elegir una confianza para ellas</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartBar</name>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What the charts count to the right</source>
        <translation>Lo que cuentan los gráficos hacia la derecha</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average; the raw curve stays, faint</source>
        <translation>Peso de la media móvil exponencial; la curva original queda, tenue</translation>
    </message>
    <message>
        <source>Runs in the charts</source>
        <translation>Ejecuciones en los gráficos</translation>
    </message>
    <message>
        <source>━ Training</source>
        <translation>━ Entrenamiento</translation>
    </message>
    <message>
        <source>╍ Validation</source>
        <translation>╍ Validación</translation>
    </message>
    <message>
        <source>Show or hide these curves</source>
        <translation>Mostrar u ocultar estas curvas</translation>
    </message>
    <message>
        <source>Curves of %1</source>
        <translation>Curvas de %1</translation>
    </message>
    <message>
        <source>Show or hide the curves of %1</source>
        <translation>Mostrar u ocultar las curvas de %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>&amp;Analizar esta ejecución</translation>
    </message>
    <message>
        <source>Test a checkpoint of %1</source>
        <translation>Probar un punto de control de %1</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>El mejor hasta ahora</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>El último</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Pictures to test with</source>
        <translation>Imágenes con las que probar</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>Punto de &amp;control</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>A second worker tests it; a run that is training goes on meanwhile. Nothing is kept: Inspect shows the predictions of the finished run.</source>
        <translation>Lo prueba un segundo proceso; mientras tanto, una ejecución en entrenamiento continúa. No se guarda nada: Analizar muestra las predicciones de la ejecución terminada.</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Progreso de la prueba</translation>
    </message>
    <message>
        <source>Most frequent mistakes:</source>
        <translation>Errores más frecuentes:</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 confundida con %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; de aciertos: %2 de %Ln imagen, pérdida %3</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; de aciertos: %2 de %Ln imágenes, pérdida %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChart</name>
    <message>
        <source>Pictures by class and split</source>
        <translation>Imágenes por clase y partición</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>The %1 largest of %2 classes</source>
        <translation>Las %1 mayores de %2 clases</translation>
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
        <translation>Clase del proyecto</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Omitirla</translation>
    </message>
    <message>
        <source>Make the class “%1”</source>
        <translation>Crear la clase «%1»</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (nueva)</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassDetailsDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>Pautas</translation>
    </message>
    <message>
        <source>What belongs to this class, and what does not? Shown beside the picture to who labels.</source>
        <translation>¿Qué pertenece a esta clase y qué no? Se muestra junto a la imagen a quien etiqueta.</translation>
    </message>
    <message>
        <source>Names of the keypoints, one a line</source>
        <translation>Nombres de los puntos clave, uno por línea</translation>
    </message>
    <message>
        <source>nose
left eye
right eye</source>
        <translation>nariz
ojo izquierdo
ojo derecho</translation>
    </message>
    <message>
        <source>Lines between keypoints, one a line</source>
        <translation>Líneas entre puntos clave, una por línea</translation>
    </message>
    <message>
        <source>nose - left eye
nose - right eye</source>
        <translation>nariz - ojo izquierdo
nariz - ojo derecho</translation>
    </message>
    <message>
        <source>Class “%1”</source>
        <translation>Clase «%1»</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>Partes de la clase</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Pautas</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atributos</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>Puntos c&amp;lave</translation>
    </message>
    <message>
        <source>Attributes of the class&apos;s shapes</source>
        <translation>Atributos de las formas de la clase</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Choices, parted by ;</source>
        <translation>Opciones, separadas por ;</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Valor inicial</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>Add occluded, truncated, di&amp;fficult</source>
        <translation>Añadir occluded, truncated, di&amp;fficult</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Names, one a line</source>
        <translation>&amp;Nombres, uno por línea</translation>
    </message>
    <message>
        <source>&amp;Lines between them: name - name</source>
        <translation>Líneas entre &amp;ellos: nombre - nombre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>Tipo del atributo</translation>
    </message>
    <message>
        <source>An attribute has no name yet.</source>
        <translation>Un atributo aún no tiene nombre.</translation>
    </message>
    <message>
        <source>The attribute “%1” must not begin with $.</source>
        <translation>El atributo «%1» no debe empezar por $.</translation>
    </message>
    <message>
        <source>Two attributes are named “%1”.</source>
        <translation>Hay dos atributos con el nombre «%1».</translation>
    </message>
    <message>
        <source>The attribute “%1” has nothing to choose from.</source>
        <translation>El atributo «%1» no tiene opciones que elegir.</translation>
    </message>
    <message>
        <source>Two keypoints are named “%1”.</source>
        <translation>Hay dos puntos clave con el nombre «%1».</translation>
    </message>
    <message>
        <source>The line “%1” is not of the form “name - name” with two keypoints of the list.</source>
        <translation>La línea «%1» no tiene la forma «nombre - nombre» con dos puntos clave de la lista.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message>
        <source>%1: its key %2 belongs to “%3”</source>
        <translation>%1: su tecla %2 pertenece a «%3»</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (tecla %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>tecla %1</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>asignada</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Re&amp;name class</source>
        <translation>Re&amp;nombrar la clase</translation>
    </message>
    <message>
        <source>Change class &amp;colour…</source>
        <translation>Cambiar el c&amp;olor de la clase…</translation>
    </message>
    <message>
        <source>&amp;Guidelines, attributes and keypoints of the class…</source>
        <translation>&amp;Pautas, atributos y puntos clave de la clase…</translation>
    </message>
    <message>
        <source>Change class &amp;key…</source>
        <translation>Cambiar la &amp;tecla de la clase…</translation>
    </message>
    <message>
        <source>Move class &amp;up</source>
        <translation>&amp;Subir la clase</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>&amp;Bajar la clase</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>&amp;Fusionar la clase con…</translation>
    </message>
    <message>
        <source>D&amp;elete class…</source>
        <translation>E&amp;liminar la clase…</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Nombre de una clase nueva</translation>
    </message>
    <message>
        <source>&amp;Add a class</source>
        <translation>Aña&amp;dir una clase</translation>
    </message>
    <message>
        <source>Add a class…</source>
        <translation>Añadir una clase…</translation>
    </message>
    <message>
        <source>Add a class (%1)…</source>
        <translation>Añadir una clase (%1)…</translation>
    </message>
    <message>
        <source>Guidelines of the class</source>
        <translation>Pautas de la clase</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Color de %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Tecla de %1</translation>
    </message>
    <message>
        <source>A digit or a letter; nothing for no key. In use by commands: %1</source>
        <translation>Una cifra o una letra; nada para dejarla sin tecla. En uso por comandos: %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>«%1» (%n imagen)</numerusform>
            <numerusform>«%1» (%n imágenes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Fusionar clases</translation>
    </message>
    <message>
        <source>All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.</source>
        <translation>Todas las imágenes de %1 pasan a ser imágenes de %2 y la clase «%3» desaparece. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Eliminar la clase</translation>
    </message>
    <message>
        <source>Delete %1 with all its labels? The pictures stay. This can be undone.</source>
        <translation>¿Eliminar %1 con todas sus etiquetas? Las imágenes se conservan. Se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another, or give that command another key first: Shift+F1 shows all.</source>
        <translation>%1 es la tecla de «%2». Elija otra o asigne antes otra tecla a ese comando: Mayús+F1 las muestra todas.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPopup</name>
    <message>
        <source>Class of the shape</source>
        <translation>Clase de la forma</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Name the first class</source>
        <translation>Dé nombre a la primera clase</translation>
    </message>
    <message>
        <source>Find or name a class</source>
        <translation>Buscar o nombrar una clase</translation>
    </message>
    <message>
        <source>New class “%1”</source>
        <translation>Clase nueva «%1»</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassTableModel</name>
    <message>
        <source>Of the pictures predicted as this class, the share that truly is</source>
        <translation>De las imágenes predichas como esta clase, la parte que realmente lo es</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was found</source>
        <translation>De las imágenes de esta clase, la parte que se encontró</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Media armónica de precisión y exhaustividad</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>Imágenes de esta clase</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>%1: found less often than the other classes by more than chance</source>
        <translation>%1: se encuentra menos a menudo que las demás clases, más allá del azar</translation>
    </message>
    <message>
        <source>%1: less than half as many training pictures as most classes have</source>
        <translation>%1: menos de la mitad de imágenes de entrenamiento que la mayoría de las clases</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>Pictures of this class that the run learnt from</source>
        <translation>Imágenes de esta clase de las que aprendió la ejecución</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Aprendidas</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message>
        <source>What this run learnt from is not known any more.</source>
        <translation>Ya no se sabe de qué aprendió esta ejecución.</translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>Todas las clases tienen %Ln imagen de entrenamiento.</numerusform>
            <numerusform>Todas las clases tienen %Ln imágenes de entrenamiento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>De %1 a %Ln imagen de entrenamiento por clase.</numerusform>
            <numerusform>De %1 a %Ln imágenes de entrenamiento por clase.</numerusform>
        </translation>
    </message>
    <message>
        <source>(rank correlation %1, p %2)</source>
        <translation>(correlación de rangos %1, p %2)</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>por debajo de 0,001</translation>
    </message>
    <message>
        <source>That is not seen to make a difference %1.</source>
        <translation>No se aprecia que eso influya %1.</translation>
    </message>
    <message>
        <source>The more there are, the better a class is known %1.</source>
        <translation>Cuantas más hay, mejor se reconoce una clase %1.</translation>
    </message>
    <message>
        <source>The more there are, the worse a class is known %1.</source>
        <translation>Cuantas más hay, peor se reconoce una clase %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Found less often than the rest by more than chance: %1.</source>
        <translation>Se encuentran menos a menudo que el resto, más allá del azar: %1.</translation>
    </message>
    <message>
        <source>Show its &amp;training pictures</source>
        <translation>Mostrar sus imágenes de &amp;entrenamiento</translation>
    </message>
    <message>
        <source>Metrics of each class</source>
        <translation>Métricas de cada clase</translation>
    </message>
    <message>
        <source>Training pictures of %1</source>
        <translation>Imágenes de entrenamiento de %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>As many as &amp;fit</source>
        <translation>Las que &amp;quepan</translation>
    </message>
</context>
<context>
    <name>imago::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba un comando</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>No command has these letters in this order: %1
Fewer letters find more; Escape leaves.</source>
        <translation>Ningún comando tiene estas letras en este orden: %1
Con menos letras se encuentran más; Escape sale.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>Compara&amp;r con</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>Ejecución con la que comparar</translation>
    </message>
    <message>
        <source>What the recipes do differently</source>
        <translation>En qué difieren las recetas</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>Ahora acertadas</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>Ahora erróneas</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>Erróneas en ambas ejecuciones</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Train a second run; then this shows what it does better and what worse.</source>
        <translation>Entrene una segunda ejecución; aquí verá entonces qué hace mejor y qué hace peor.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>Se omite %n imagen conocida solo por una de las ejecuciones.</numerusform>
            <numerusform>Se omiten %n imágenes conocidas solo por una de las ejecuciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Became &amp;right: %1</source>
        <translation>A&amp;hora acertadas: %1</translation>
    </message>
    <message>
        <source>Became wr&amp;ong: %1</source>
        <translation>Ahora erró&amp;neas: %1</translation>
    </message>
    <message>
        <source>Wrong in &amp;both: %1</source>
        <translation>Erróneas en am&amp;bas: %1</translation>
    </message>
    <message>
        <source>The recipes are the same</source>
        <translation>Las recetas son iguales</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.</source>
        <translation>%1 puntos (95 %: de %2 a %3). Prueba de McNemar: p = %4, más allá del azar.</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance.</source>
        <translation>%1 puntos (95 %: de %2 a %3). Prueba de McNemar: p = %4, puede ser azar.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfidenceBars</name>
    <message>
        <source>Confidences</source>
        <translation>Confianzas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>logit %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicha</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>clase verdadera</translation>
    </message>
    <message>
        <source>predicted · true</source>
        <translation>predicha · verdadera</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadera</translation>
    </message>
    <message>
        <source>not calibrated %1</source>
        <translation>sin calibrar %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: a row a true class, a column a predicted class</source>
        <translation>Matriz de confusión: cada fila, una clase verdadera; cada columna, una clase predicha</translation>
    </message>
    <message>
        <source>%1 recognised: %2 of %3 (%4)</source>
        <translation>%1 reconocida: %2 de %3 (%4)</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <translation>%1 confundida con %2: %3 de %4 (%5)</translation>
    </message>
    <message>
        <source>Truly %1: %2</source>
        <translation>Verdadera %1: %2</translation>
    </message>
    <message>
        <source>Predicted %1: %2</source>
        <translation>Predicha %1: %2</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicha</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadera</translation>
    </message>
    <message>
        <source>The confusion matrix of a finished run stands here.</source>
        <translation>Aquí aparece la matriz de confusión de una ejecución terminada.</translation>
    </message>
</context>
<context>
    <name>imago::ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Exactitud (top-1)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Metric of this chart</source>
        <translation>Métrica de este gráfico</translation>
    </message>
    <message>
        <source>Scale and export of this chart</source>
        <translation>Escala y exportación de este gráfico</translation>
    </message>
    <message>
        <source>Scale and export of this chart. In the plot: the wheel zooms, a drag zooms into a box, Shift and drag move, a double click shows everything. Keys: arrows, + and -, Home</source>
        <translation>Escala y exportación de este gráfico. En el gráfico: la rueda amplía, arrastrar amplía un recuadro, Mayús y arrastrar desplazan, un doble clic lo muestra todo. Teclas: flechas, + y -, Inicio</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>Escala &amp;logarítmica</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Guardar como &amp;PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Guardar como &amp;SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>Guardar los valores como &amp;CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>━ training %1</source>
        <translation>━ entrenamiento %1</translation>
    </message>
    <message>
        <source>╍ validation %1</source>
        <translation>╍ validación %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message>
        <source>&amp;Find in paths</source>
        <translation>&amp;Buscar en las rutas</translation>
    </message>
    <message>
        <source>Only &amp;unlabelled pictures</source>
        <translation>Solo imágenes &amp;sin etiquetar</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>Quitar los &amp;filtros</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>No seleccionar &amp;nada</translation>
    </message>
    <message>
        <source>Open in &amp;Label</source>
        <translation>Abrir en &amp;Etiquetar</translation>
    </message>
    <message>
        <source>&amp;Clear the labels</source>
        <translation>&amp;Quitar las etiquetas</translation>
    </message>
    <message>
        <source>Acce&amp;pt the proposals</source>
        <translation>Ace&amp;ptar las propuestas</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposals</source>
        <translation>&amp;Rechazar las propuestas</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marcar como re&amp;visada</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>Requiere &amp;atención</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Mark as not reviewe&amp;d</source>
        <translation>Marcar como n&amp;o revisada</translation>
    </message>
    <message>
        <source>Put into &amp;training</source>
        <translation>Poner en entrena&amp;miento</translation>
    </message>
    <message>
        <source>Put into &amp;validation</source>
        <translation>Poner en val&amp;idación</translation>
    </message>
    <message>
        <source>Put into te&amp;st</source>
        <translation>Poner en pr&amp;ueba</translation>
    </message>
    <message>
        <source>Take &amp;out of the splits</source>
        <translation>Sacar &amp;de las particiones</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the project…</source>
        <translation>Eliminar del pro&amp;yecto…</translation>
    </message>
    <message>
        <source>Assi&amp;gn splits…</source>
        <translation>Asi&amp;gnar particiones…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>&amp;Carpetas vigiladas…</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Miniaturas más grandes</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Miniaturas más pequeñas</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>Mostrar los filtros</translation>
    </message>
    <message>
        <source>Show class chart and problems</source>
        <translation>Mostrar el gráfico de clases y los problemas</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar los detalles</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Etiquetar como %1</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>Etiquetar &amp;como</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Part&amp;ición</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>Eliminar imágenes</translation>
    </message>
    <message>
        <source>The files stay where they are. This cannot be undone.</source>
        <translation>Los archivos se quedan donde están. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Add a folder: its pictures stay where they are. Or import a data set with its labels. Dropping them on this window does the same.</source>
        <translation>Añada una carpeta: sus imágenes se quedan donde están. O importe un conjunto de datos con sus etiquetas. Soltarlos en esta ventana hace lo mismo.</translation>
    </message>
    <message>
        <source>No picture passes these filters</source>
        <translation>Ninguna imagen pasa estos filtros</translation>
    </message>
    <message>
        <source>Choose other filters, or show all pictures again.</source>
        <translation>Elija otros filtros o vuelva a mostrar todas las imágenes.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Class chart and problems</source>
        <translation>Gráfico de clases y problemas</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Import a data set…</source>
        <translation>Importar un conjunto de datos…</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Mostrar todas las imágenes</translation>
    </message>
    <message>
        <source>Search in paths</source>
        <translation>Buscar en las rutas</translation>
    </message>
    <message>
        <source>Part of the path (Ctrl+F)</source>
        <translation>Parte de la ruta (Ctrl+F)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Orden de las imágenes</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>Por ruta</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Según se añadieron</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)</source>
        <translation>Carpetas del proyecto y en cuáles se vigilan imágenes nuevas (Ctrl+Alt+W)</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Número de imágenes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>%1: only those asked for, until the filters are cleared</source>
        <translation>%1: solo las pedidas, hasta que se quiten los filtros</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>¿Eliminar del proyecto %Ln imagen con sus etiquetas?</numerusform>
            <numerusform>¿Eliminar del proyecto %Ln imágenes con sus etiquetas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>%Ln imagen, etiquetadas: %1</numerusform>
            <numerusform>%Ln imágenes, etiquetadas: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 de %Ln imagen</numerusform>
            <numerusform>%1 de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>O&amp;lvidar definitivamente…</translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message>
        <source>proposed by %1, %2 sure</source>
        <translation>propuesta por %1, confianza %2</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importada de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>Select a picture to see what is known about it.</source>
        <translation>Seleccione una imagen para ver lo que se sabe de ella.</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Detalles de la imagen</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>Abrir en Etiquetar</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Tomada de</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
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
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Show the duplicate %1</source>
        <translation>Mostrar el duplicado %1</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>Mismo contenido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>%Ln propuesta por un modelo</numerusform>
            <numerusform>%Ln propuestas por un modelo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::EnergyWords</name>
    <message>
        <source>%1 kWh, measured</source>
        <translation>%1 kWh, medidos</translation>
    </message>
    <message>
        <source>%1 kWh, estimated</source>
        <translation>%1 kWh, estimados</translation>
    </message>
    <message>
        <source>%1 g CO₂ at %2 g/kWh</source>
        <translation>%1 g de CO₂ a %2 g/kWh</translation>
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
        <translation>Gradientes integrados</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusión</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Attention rollout</translation>
    </message>
    <message>
        <source>Check a&amp;gainst an untrained network</source>
        <translation>C&amp;ontrastar con una red sin entrenar</translation>
    </message>
    <message>
        <source>Show &amp;its map</source>
        <translation>Mostrar &amp;su mapa</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>How it is worked out which parts of the picture speak for the class</source>
        <translation>Cómo se averigua qué partes de la imagen hablan a favor de la clase</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>Ca&amp;pa</translation>
    </message>
    <message>
        <source>Early layers see edges and colours, late ones see objects</source>
        <translation>Las primeras capas ven bordes y colores; las últimas, objetos</translation>
    </message>
    <message>
        <source>Clas&amp;s</source>
        <translation>C&amp;lase</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>Lo que explica el mapa</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>Opaci&amp;dad</translation>
    </message>
    <message>
        <source>How strongly the map covers the picture</source>
        <translation>Con qué fuerza cubre el mapa la imagen</translation>
    </message>
    <message>
        <source>Asking a network with random weights…</source>
        <translation>Consultando una red con pesos aleatorios…</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>la última</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (predicha)</translation>
    </message>
    <message>
        <source>the predicted</source>
        <translation>la predicha</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>Similitud %1.</translation>
    </message>
    <message>
        <source>One of the two maps is the same everywhere: it shows nothing.</source>
        <translation>Uno de los dos mapas es igual en todas partes: no muestra nada.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives nearly the same map: it shows the edges of the picture rather than what was learnt. Do not rely on it.</source>
        <translation>Una red que no aprendió nada da casi el mismo mapa: muestra los bordes de la imagen más que lo aprendido. No se fíe de él.</translation>
    </message>
    <message>
        <source>Part of this map comes from the picture alone, without anything learnt. Read it with care.</source>
        <translation>Una parte de este mapa procede solo de la imagen, sin nada aprendido. Interprételo con cautela.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives another map: this one depends on what was learnt.</source>
        <translation>Una red que no aprendió nada da otro mapa: este depende de lo aprendido.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message>
        <source>Copies of &amp;turned pictures are stored upright</source>
        <translation>Las copias de imágenes &amp;giradas se guardan derechas</translation>
    </message>
    <message>
        <source>Copies lose &amp;place, device and owner</source>
        <translation>Las copias pierden &amp;lugar, dispositivo y propietario</translation>
    </message>
    <message>
        <source>Also what &amp;models proposed and nobody has accepted</source>
        <translation>También lo que propusieron los &amp;modelos y nadie ha aceptado</translation>
    </message>
    <message>
        <source>Export the data set</source>
        <translation>Exportar el conjunto de datos</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>Lo que el formato no puede guardar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué ocurre con ello</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Abrir la carpeta</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Las filtradas en Datos</translation>
    </message>
    <message>
        <source>Reviewed pictures</source>
        <translation>Imágenes revisadas</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>Imágenes de validación</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Imágenes de prueba</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Copiarlos</translation>
    </message>
    <message>
        <source>Hard links: no further space on this disk</source>
        <translation>Enlaces físicos: sin más espacio en este disco</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Dejarlos donde están</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Elegi&amp;r…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>Picture f&amp;iles</source>
        <translation>Archi&amp;vos de imagen</translation>
    </message>
    <message>
        <source>&amp;Into the new folder</source>
        <translation>A la carpeta &amp;nueva</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Qué imágenes</translation>
    </message>
    <message>
        <source>What happens to the picture files</source>
        <translation>Qué ocurre con los archivos de imagen</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Carpeta de la exportación</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>Comprobando qué puede guardar este formato…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>Esto no se puede exportar</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>No se escribió nada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>Este formato lo guarda todo.</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>Lo que este formato no puede guardar:</translation>
    </message>
    <message>
        <source>Written, read again and found equal. %1</source>
        <translation>Escrito, releído y comprobado que es igual. %1</translation>
    </message>
    <message>
        <source>The new folder is made in</source>
        <translation>Crear la carpeta nueva en</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportTable</name>
    <message>
        <source>&amp;TorchScript – for LibTorch and Python</source>
        <translation>&amp;TorchScript – para LibTorch y Python</translation>
    </message>
    <message>
        <source>&amp;ONNX – for OpenCV and every other runtime</source>
        <translation>&amp;ONNX – para OpenCV y cualquier otro motor</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;3</source>
        <translation>ONNX, opset 1&amp;3</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;7</source>
        <translation>ONNX, opset 1&amp;7</translation>
    </message>
    <message>
        <source>ONNX that takes &amp;bytes and normalises them</source>
        <translation>ONNX que recibe &amp;bytes y los normaliza</translation>
    </message>
    <message>
        <source>The same, colours in &amp;planes</source>
        <translation>Lo mismo, colores en &amp;planos</translation>
    </message>
    <message>
        <source>ONNX with &amp;half weights – half the size</source>
        <translation>ONNX con pesos de precisión &amp;media – la mitad de tamaño</translation>
    </message>
    <message>
        <source>ONNX in &amp;8 bits – a quarter of the size</source>
        <translation>ONNX en &amp;8 bits – un cuarto de tamaño</translation>
    </message>
    <message>
        <source>&amp;Weights alone, as safetensors</source>
        <translation>Solo los pe&amp;sos, como safetensors</translation>
    </message>
    <message>
        <source>Measured by the machine&apos;s meters, with all that ran beside it</source>
        <translation>Medida con los contadores del equipo, con todo lo que se ejecutaba a la vez</translation>
    </message>
    <message>
        <source>An estimate from processor time and memory</source>
        <translation>Estimación a partir del tiempo de procesador y la memoria</translation>
    </message>
    <message>
        <source>The checkpoint: %1</source>
        <translation>El punto de control: %1</translation>
    </message>
    <message>
        <source>Loaded by another program in a fresh process, and compared picture by picture</source>
        <translation>Cargado por otro programa en un proceso nuevo y comparado imagen por imagen</translation>
    </message>
    <message>
        <source>Verified file</source>
        <translation>Archivo verificado</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The program that ran it</source>
        <translation>El programa que lo ejecutó</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Ejecutado por</translation>
    </message>
    <message>
        <source>Greatest difference of a logit from the checkpoint&apos;s</source>
        <translation>Mayor diferencia de un logit respecto al del punto de control</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Pictures for which it names the same class as the checkpoint</source>
        <translation>Imágenes para las que da la misma clase que el punto de control</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Misma clase</translation>
    </message>
    <message>
        <source>On the pictures that were compared</source>
        <translation>Con las imágenes comparadas</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with one thread, median</source>
        <translation>Milisegundos por imagen con un hilo, mediana</translation>
    </message>
    <message>
        <source>ms, 1 thread</source>
        <translation>ms, 1 hilo</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with all threads, median</source>
        <translation>Milisegundos por imagen con todos los hilos, mediana</translation>
    </message>
    <message>
        <source>ms, all</source>
        <translation>ms, todos</translation>
    </message>
    <message>
        <source>Millijoules for one picture with all threads</source>
        <translation>Milijulios por imagen con todos los hilos</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>mJ</translation>
    </message>
    <message>
        <source>%1 names the checkpoint&apos;s class for %2 of the pictures; it must for %3.</source>
        <translation>%1 da la clase del punto de control en el %2 de las imágenes; debe hacerlo en el %3.</translation>
    </message>
    <message>
        <source>%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.</source>
        <translation>%1 acierta en el %2 de las imágenes, el punto de control en el %3: puede perder un punto.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message>
        <source>Comparing with the checkpoint in a fresh process…</source>
        <translation>Comparando con el punto de control en un proceso nuevo…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>Escribiendo los archivos…</translation>
    </message>
    <message>
        <source>Running the checkpoint on the test pictures…</source>
        <translation>Ejecutando el punto de control con las imágenes de prueba…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Choose the export folder…</source>
        <translation>Elegir la carpeta de exportación…</translation>
    </message>
    <message>
        <source>Open the folder of the export</source>
        <translation>Abrir la carpeta de la exportación</translation>
    </message>
    <message>
        <source>No model to export yet</source>
        <translation>Aún no hay modelo que exportar</translation>
    </message>
    <message>
        <source>Train a model first; then it can be written for other programs and verified.</source>
        <translation>Entrene primero un modelo; después se puede escribir para otros programas y verificar.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Ir a Entrenar</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Needs ONNX Runtime on this machine, which verifies it: the variable IMAGO_ONNXRUNTIME names its library where it is not installed</source>
        <translation>Necesita ONNX Runtime en este equipo, que lo verifica: la variable IMAGO_ONNXRUNTIME indica su biblioteca si no está instalado</translation>
    </message>
    <message>
        <source>Beside them: model.json with classes, preprocessing and calibration, a model card, sums, and examples for Python, C++ and Node.js.</source>
        <translation>Además: model.json con clases, preprocesamiento y calibración, una ficha del modelo, sumas de comprobación y ejemplos para Python, C++ y Node.js.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Carpeta de exportación</translation>
    </message>
    <message>
        <source>Export and verif&amp;y</source>
        <translation>Exportar y veri&amp;ficar</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Every file is proved before it is yours</source>
        <translation>Cada archivo se comprueba antes de entregarse</translation>
    </message>
    <message>
        <source>A fresh process loads it and compares it with the checkpoint on the test pictures.</source>
        <translation>Un proceso nuevo lo carga y lo compara con el punto de control con las imágenes de prueba.</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Archivos exportados</translation>
    </message>
    <message>
        <source>Files beside the model</source>
        <translation>Archivos junto al modelo</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Carpeta para la exportación</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>No se exportó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n archivo exportado y verificado.</numerusform>
            <numerusform>%n archivos exportados y verificados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>Comparado con %1 de %Ln imagen de validación; no hay imágenes de prueba.</numerusform>
            <numerusform>Comparado con %1 de %Ln imágenes de validación; no hay imágenes de prueba.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>Comparado con %1 de %Ln imagen de entrenamiento.</numerusform>
            <numerusform>Comparado con %1 de %Ln imágenes de entrenamiento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>Comparado con %1 de %Ln imagen de prueba.</numerusform>
            <numerusform>Comparado con %1 de %Ln imágenes de prueba.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy of the checkpoint there: %1.</source>
        <translation>Exactitud del punto de control en ellas: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n clase</numerusform>
            <numerusform>%n clases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n época</numerusform>
            <numerusform>%n épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>datos %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>%n rechazado y omitido.</numerusform>
            <numerusform>%n rechazados y omitidos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1, %Ln imagen</numerusform>
            <numerusform>%1, %Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Tira de imágenes</translation>
    </message>
</context>
<context>
    <name>imago::ui::FilterPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Mostrar todas las imágenes</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Nada que etiquetar</translation>
    </message>
    <message>
        <source>Proposed by a model</source>
        <translation>Propuesta de un modelo</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>imago::ui::FoldSection</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>plegado</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderMenu</name>
    <message>
        <source>Watched for new pictures:</source>
        <translation>Vigiladas en busca de imágenes nuevas:</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (ahora no está)</translation>
    </message>
    <message>
        <source>Pictures that come into this folder, or into one below it, are added within a second or two; those that vanish are marked as missing, and keep their labels.</source>
        <translation>Las imágenes que llegan a esta carpeta o a una inferior se añaden en uno o dos segundos; las que desaparecen se marcan como ausentes y conservan sus etiquetas.</translation>
    </message>
    <message>
        <source>No folder has been added yet</source>
        <translation>Aún no se ha añadido ninguna carpeta</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>&amp;Añadir una carpeta de imágenes…</translation>
    </message>
    <message>
        <source>&amp;Look for changes now</source>
        <translation>&amp;Buscar cambios ahora</translation>
    </message>
    <message>
        <source>&amp;Forget a folder; its pictures stay</source>
        <translation>&amp;Olvidar una carpeta; sus imágenes se quedan</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderWatch</name>
    <message>
        <source>New pictures: %1</source>
        <translation>Imágenes nuevas: %1</translation>
    </message>
    <message>
        <source>changed or back: %1</source>
        <translation>modificadas o recuperadas: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>encontradas en otro lugar: %1</translation>
    </message>
    <message>
        <source>files gone: %1</source>
        <translation>archivos desaparecidos: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se pueden leer: %1</translation>
    </message>
    <message>
        <source>Taking changes of watched folders</source>
        <translation>Incorporando los cambios de las carpetas vigiladas</translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message>
        <source>Forget pictures</source>
        <translation>Olvidar imágenes</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>¿Olvidar %n imagen y todo lo que se guarda de ella?</numerusform>
            <numerusform>¿Olvidar %n imágenes y todo lo que se guarda de ellas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, notes, undo history, predictions and thumbnails go, in the project, its backups and its runs. This cannot be undone. Your picture files stay; models that were trained on them, and what you exported, stay as they are, and runs that used them cannot be resumed.</source>
        <translation>Se borran etiquetas, notas, historial de cambios, predicciones y miniaturas, en el proyecto, sus copias de seguridad y sus ejecuciones. Esto no se puede deshacer. Sus archivos de imagen se conservan; los modelos entrenados con ellas y lo que haya exportado quedan como están, y las ejecuciones que las usaron no se pueden reanudar.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Forgetting pictures</source>
        <translation>Olvidando imágenes</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>%n imagen olvidada</numerusform>
            <numerusform>%n imágenes olvidadas</numerusform>
        </translation>
    </message>
    <message>
        <source>backups cleaned: %1</source>
        <translation>copias de seguridad limpiadas: %1</translation>
    </message>
    <message>
        <source>runs cleaned: %1</source>
        <translation>ejecuciones limpiadas: %1</translation>
    </message>
    <message>
        <source>still in a watched folder, move it away: %1</source>
        <translation>aún en una carpeta vigilada, muévala a otro lugar: %1</translation>
    </message>
    <message>
        <source>still named in: %1</source>
        <translation>aún se nombra en: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message>
        <source>the place</source>
        <translation>el lugar</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>la línea</translation>
    </message>
    <message>
        <source>the points</source>
        <translation>los puntos</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>el contorno</translation>
    </message>
    <message>
        <source>the turn</source>
        <translation>el giro</translation>
    </message>
    <message>
        <source>that it is open</source>
        <translation>que está abierta</translation>
    </message>
    <message>
        <source>the curve</source>
        <translation>la curva</translation>
    </message>
    <message>
        <source>that it is filled</source>
        <translation>que está rellena</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>la extensión</translation>
    </message>
    <message>
        <source>what lies outside the picture</source>
        <translation>lo que queda fuera de la imagen</translation>
    </message>
    <message>
        <source>what is finer than a pixel</source>
        <translation>lo más fino que un píxel</translation>
    </message>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>%n hueco</numerusform>
            <numerusform>%n huecos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>que está en %n parte</numerusform>
            <numerusform>que está en %n partes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::GroupModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Accuracy minus that of the largest group, in points</source>
        <translation>Exactitud menos la del grupo más grande, en puntos</translation>
    </message>
    <message>
        <source>95 % interval of the accuracy</source>
        <translation>Intervalo del 95 % de la exactitud</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Farthest apart in one class: %1, found %2 points more often in one group.</source>
        <translation>La clase con más distancia: %1, encontrada %2 puntos más a menudo en un grupo.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, more than chance.</source>
        <translation>Los grupos distan %1 puntos: p = %2, más allá del azar.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, this may be chance.</source>
        <translation>Los grupos distan %1 puntos: p = %2, puede ser azar.</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookBrowser</name>
    <message>
        <source>Page of the handbook</source>
        <translation>Página del manual</translation>
    </message>
    <message>
        <source>&lt;h1&gt;There is no such page&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Esta página no existe&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Search the handbook (Ctrl+F)</source>
        <translation>Buscar en el manual (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Páginas encontradas</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <translation>%1 – Manual</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>A link to the web</source>
        <translation>Un enlace a la web</translation>
    </message>
    <message>
        <source>This link leads out of the handbook:</source>
        <translation>Este enlace lleva fuera del manual:</translation>
    </message>
    <message>
        <source>%1

Imago fetches nothing itself. Your web browser can open it.</source>
        <translation>%1

Imago no descarga nada por sí mismo. Su navegador web puede abrirlo.</translation>
    </message>
    <message>
        <source>&amp;Open in the web browser</source>
        <translation>&amp;Abrir en el navegador web</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Copiar la dirección</translation>
    </message>
</context>
<context>
    <name>imago::ui::HeatView</name>
    <message>
        <source>The selected picture</source>
        <translation>La imagen seleccionada</translation>
    </message>
    <message>
        <source>Draw a frame around a part to find pictures that look like it</source>
        <translation>Dibuje un marco alrededor de una parte para buscar imágenes que se le parezcan</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they size; Return finds, Escape drops</source>
        <translation>Las flechas mueven; con Mayús cambian el tamaño; Intro busca, Escape descarta</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryView</name>
    <message>
        <source>&amp;Take back to here</source>
        <translation>&amp;Retroceder hasta aquí</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Cambios, el más reciente primero</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>&amp;Rehacer hasta aquí</translation>
    </message>
    <message>
        <source>Every change is kept, also after a restart. Grey ones are taken back.</source>
        <translation>Se conservan todos los cambios, también tras un reinicio. Los grises están deshechos.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>No se puede mostrar esta imagen</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageListModel</name>
    <message>
        <source>not labelled</source>
        <translation>sin etiquetar</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message>
        <source>&amp;Keep pictures that are not found, as missing</source>
        <translation>&amp;Conservar las imágenes no encontradas, como ausentes</translation>
    </message>
    <message>
        <source>Import a data set</source>
        <translation>Importar un conjunto de datos</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>El detectado</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Añadir a lo que hay</translation>
    </message>
    <message>
        <source>Add to what is there, whole-picture classes too</source>
        <translation>Añadir a lo que hay, también clases de imagen completa</translation>
    </message>
    <message>
        <source>Keep what is there alone</source>
        <translation>No tocar lo que hay</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Reemplazar lo que hay</translation>
    </message>
    <message>
        <source>Beside the annotations, or as they say</source>
        <translation>Junto a las anotaciones o donde estas digan</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Pictures &amp;lie in</source>
        <translation>Carpeta de i&amp;mágenes</translation>
    </message>
    <message>
        <source>&amp;Annotated pictures</source>
        <translation>Imágenes ya &amp;anotadas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Carpeta de las imágenes</translation>
    </message>
    <message>
        <source>What happens to pictures that have annotations</source>
        <translation>Qué ocurre con las imágenes que tienen anotaciones</translation>
    </message>
    <message>
        <source>Classes of the data set and what becomes of them</source>
        <translation>Clases del conjunto de datos y en qué se convierten</translation>
    </message>
    <message>
        <source>Class there</source>
        <translation>Clase allí</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Problems of the data set</source>
        <translation>Problemas del conjunto de datos</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>C&amp;lases</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problemas</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Esto no se puede importar</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1: %Ln imagen</numerusform>
            <numerusform>%1: %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>%Ln problema, indicado abajo; todo lo demás se puede incorporar.</numerusform>
            <numerusform>%Ln problemas, indicados abajo; todo lo demás se puede incorporar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be taken. It can be undone as one step.</source>
        <translation>Se puede incorporar todo. Se puede deshacer en un solo paso.</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 se convierte en</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(omitida)</translation>
    </message>
    <message>
        <source>&amp;Classes (%1)</source>
        <translation>C&amp;lases (%1)</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>&amp;Problemas (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>%Ln imagen está en el proyecto</numerusform>
            <numerusform>%Ln imágenes están en el proyecto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectViews</name>
    <message>
        <source>&amp;Similar together</source>
        <translation>&amp;Similares juntas</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Groups of pictures</source>
        <translation>Grupos de imágenes</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Etiquetas dudosas</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>What the cells say</source>
        <translation>Lo que dicen las celdas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>% de la clase verdadera</translation>
    </message>
    <message>
        <source>% of the predicted class</source>
        <translation>% de la clase predicha</translation>
    </message>
    <message>
        <source>Classes that are confused stand side by side</source>
        <translation>Las clases que se confunden quedan una junto a otra</translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message>
        <source>Misclassified pictures</source>
        <translation>Imágenes mal clasificadas</translation>
    </message>
    <message>
        <source>All pictures of the split</source>
        <translation>Todas las imágenes de la partición</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n imagen, la mayor pérdida primero</numerusform>
            <numerusform>%n imágenes, la mayor pérdida primero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source> · Ctrl+A and a class key label them all</source>
        <translation> · Ctrl+A y la tecla de una clase las etiquetan todas</translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n omitida: clase desconocida para esta ejecución</numerusform>
            <numerusform> · %n omitidas: clase desconocida para esta ejecución</numerusform>
        </translation>
    </message>
    <message>
        <source>First let the network look at all pictures, here on the map.</source>
        <translation>Deje primero que la red vea todas las imágenes, aquí en el mapa.</translation>
    </message>
    <message>
        <source>Similar pictures, the most similar first</source>
        <translation>Imágenes similares, la más similar primero</translation>
    </message>
    <message>
        <source>Similar to the framed part, the most similar first</source>
        <translation>Similares a la parte enmarcada, la más similar primero</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>Aceptar la predicción</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>The label is right</source>
        <translation>La etiqueta es correcta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>&amp;Ambiguous</source>
        <translation>&amp;Ambigua</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Ambigua</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Show what the model looks at</source>
        <translation>Mostrar en qué se fija el modelo</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Only the wrong ones</source>
        <translation>Solo las erróneas</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Erróneas</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>Abrir en Etiquetar</translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation>Mostrar de nuevo todos los errores</translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>Escribir un i&amp;nforme…</translation>
    </message>
    <message>
        <source>The nearest training pictures</source>
        <translation>Las imágenes de entrenamiento más cercanas</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>Aún no hay nada que analizar</translation>
    </message>
    <message>
        <source>Train a model; then its mistakes are shown here, and you can mend labels on the spot.</source>
        <translation>Entrene un modelo; aquí se muestran entonces sus errores y puede corregir las etiquetas al momento.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Ir a Entrenar</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Show what the network gets</source>
        <translation>Mostrar lo que recibe la red</translation>
    </message>
    <message>
        <source>Find similar pictures</source>
        <translation>Buscar imágenes similares</translation>
    </message>
    <message>
        <source>Widen the view</source>
        <translation>Ensanchar la vista</translation>
    </message>
    <message>
        <source>Greatest loss</source>
        <translation>Mayor pérdida</translation>
    </message>
    <message>
        <source>Greatest loss of the cell first</source>
        <translation>Primero, la mayor pérdida de la celda</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>Más típicas</translation>
    </message>
    <message>
        <source>Most typical pictures of the cell first</source>
        <translation>Primero, las imágenes más típicas de la celda</translation>
    </message>
    <message>
        <source>Most surprising</source>
        <translation>Más sorprendentes</translation>
    </message>
    <message>
        <source>Most surprising pictures of the cell first</source>
        <translation>Primero, las imágenes más sorprendentes de la celda</translation>
    </message>
    <message>
        <source>Order of the cell’s pictures</source>
        <translation>Orden de las imágenes de la celda</translation>
    </message>
    <message>
        <source>Typical: like most of the cell. Surprising: where the model was surest and wrong, or right by a hair.</source>
        <translation>Típicas: como la mayoría de la celda. Sorprendentes: donde el modelo estaba más seguro y se equivocó, o acertó por muy poco.</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>Progreso de la predicción</translation>
    </message>
    <message>
        <source>Pictures, the greatest loss first</source>
        <translation>Imágenes, la mayor pérdida primero</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>No hay imágenes</translation>
    </message>
    <message>
        <source>True label: %1</source>
        <translation>Etiqueta verdadera: %1</translation>
    </message>
    <message>
        <source>Not predicted yet</source>
        <translation>Aún sin predecir</translation>
    </message>
    <message>
        <source>This run has no predictions for this split.</source>
        <translation>Esta ejecución no tiene predicciones para esta partición.</translation>
    </message>
    <message>
        <source>&amp;Predict these pictures</source>
        <translation>&amp;Predecir estas imágenes</translation>
    </message>
    <message>
        <source>No labelled pictures</source>
        <translation>No hay imágenes etiquetadas</translation>
    </message>
    <message>
        <source>No picture of this split has a label that the run knows.</source>
        <translation>Ninguna imagen de esta partición tiene una etiqueta que la ejecución conozca.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Consultando el modelo…</translation>
    </message>
    <message>
        <source>Calibrated confidences</source>
        <translation>Confianzas calibradas</translation>
    </message>
    <message>
        <source>Frame a part of the picture</source>
        <translation>Enmarcar una parte de la imagen</translation>
    </message>
</context>
<context>
    <name>imago::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar un comando o un atajo</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Comandos y atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Conjunto de atajos</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>Atajos &amp;como en</translation>
    </message>
    <message>
        <source>Put &amp;all back</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
    <message>
        <source>Takes back every change of yours; the chosen set stays</source>
        <translation>Deshace todos sus cambios; el conjunto elegido se conserva</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Atajo nuevo</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>Atajo &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usar este atajo</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>Aña&amp;dir este atajo</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>&amp;Sin atajo</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Resta&amp;blecer</translation>
    </message>
    <message>
        <source>Choose a command to change its keys</source>
        <translation>Elija un comando para cambiar sus atajos</translation>
    </message>
    <message>
        <source>%1: its key belongs to the class and is changed there</source>
        <translation>%1: su tecla pertenece a la clase y se cambia allí</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which loses it.</source>
        <translation>%1 pertenece a %2, que lo pierde.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which keeps it: here it will not work.</source>
        <translation>%1 es la tecla del comando de clase %2, que la conserva: aquí no funcionará.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which loses it.</source>
        <translation>%1 es la tecla del comando de clase %2, que la pierde.</translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message>
        <source>Zoom</source>
        <translation>Ampliación</translation>
    </message>
    <message>
        <source>Pictures to go through</source>
        <translation>Imágenes que recorrer</translation>
    </message>
    <message>
        <source>Labelled share</source>
        <translation>Parte etiquetada</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Imágenes sin etiquetar</translation>
    </message>
    <message>
        <source>Pictures with proposals</source>
        <translation>Imágenes con propuestas</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Las filtradas en Datos</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Nada que etiquetar</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>No hay imágenes</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1 de %2 · %Ln sin etiquetar</numerusform>
            <numerusform>%1 de %2 · %Ln sin etiquetar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>Etiquetadas: %1 de %Ln imagen del proyecto</numerusform>
            <numerusform>Etiquetadas: %1 de %Ln imágenes del proyecto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Etiquetada</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Parece</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Classes that are suspected to be mixed up</source>
        <translation>Clases que posiblemente estén intercambiadas</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Etiquetas dudosas</translation>
    </message>
    <message>
        <source>Labelled %1, looks like %2</source>
        <translation>Etiquetada %1, parece %2</translation>
    </message>
    <message>
        <source>No label is suspected</source>
        <translation>Ninguna etiqueta es dudosa</translation>
    </message>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n imagen dudosa</numerusform>
            <numerusform>%n imágenes dudosas</numerusform>
        </translation>
    </message>
    <message>
        <source>Some %1 of the labels may be wrong</source>
        <translation>Alrededor del %1 de las etiquetas puede ser erróneo</translation>
    </message>
    <message>
        <source>The model learnt from these pictures, so that it agrees with many wrong labels. The test and validation splits tell more.</source>
        <translation>El modelo aprendió de estas imágenes, así que coincide con muchas etiquetas erróneas. Las particiones de prueba y validación revelan más.</translation>
    </message>
    <message>
        <source>The model did not learn from these pictures and contradicts their labels. Return takes its class, a class key another, K keeps the label, M and X set the picture aside.</source>
        <translation>El modelo no aprendió de estas imágenes y contradice sus etiquetas. Intro toma su clase; la tecla de una clase, otra; K conserva la etiqueta; M y X apartan la imagen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>&amp;Revisar %n etiqueta dudosa</numerusform>
            <numerusform>&amp;Revisar %n etiquetas dudosas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelWorkspace</name>
    <message>
        <source>That was the last picture of the list.</source>
        <translation>Era la última imagen de la lista.</translation>
    </message>
    <message>
        <source>The picture before has no labels to repeat.</source>
        <translation>La imagen anterior no tiene etiquetas que repetir.</translation>
    </message>
    <message>
        <source>No other picture of this list is unlabelled.</source>
        <translation>Ninguna otra imagen de esta lista está sin etiquetar.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <source>No picture passes the chosen filter.</source>
        <translation>Ninguna imagen pasa el filtro elegido.</translation>
    </message>
    <message>
        <source>Done: &amp;labelled, and on</source>
        <translation>Hecho: &amp;etiquetada y siguiente</translation>
    </message>
    <message>
        <source>Re&amp;viewed, and on</source>
        <translation>Re&amp;visada y siguiente</translation>
    </message>
    <message>
        <source>&amp;Nothing to label here, and on</source>
        <translation>&amp;Nada que etiquetar aquí y siguiente</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>&amp;Saltar por ahora</translation>
    </message>
    <message>
        <source>&amp;Comment on the picture</source>
        <translation>&amp;Comentar la imagen</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>This picture has labels; delete them first if there is nothing to label.</source>
        <translation>Esta imagen tiene etiquetas; elimínelas primero si no hay nada que etiquetar.</translation>
    </message>
    <message>
        <source>Accept the surest proposal, or the chosen</source>
        <translation>Aceptar la propuesta más segura o la elegida</translation>
    </message>
    <message>
        <source>Reject the surest proposal; where there is none, exclude the picture</source>
        <translation>Rechazar la propuesta más segura; si no hay ninguna, excluir la imagen</translation>
    </message>
    <message>
        <source>Accept all proposals of the picture</source>
        <translation>Aceptar todas las propuestas de la imagen</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>aceptar</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>aceptar todo</translation>
    </message>
    <message>
        <source>E&amp;xclude the picture, or take it back</source>
        <translation>E&amp;xcluir la imagen o recuperarla</translation>
    </message>
    <message>
        <source>Nothing is proposed any more here.</source>
        <translation>Aquí ya no hay más propuestas.</translation>
    </message>
    <message>
        <source>That was the last proposal of this picture. %1 goes on to the next one.</source>
        <translation>Era la última propuesta de esta imagen. %1 pasa a la siguiente.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>No pictures to label yet</source>
        <translation>Aún no hay imágenes que etiquetar</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; they are never copied or changed.</source>
        <translation>Añada una carpeta de imágenes en Datos; nunca se copian ni se modifican.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Ir a &amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Imagen &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Imagen s&amp;iguiente</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled picture</source>
        <translation>Siguiente imagen sin etiq&amp;uetar</translation>
    </message>
    <message>
        <source>Previous unlabelled picture</source>
        <translation>Imagen sin etiquetar anterior</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Primera imagen</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Última imagen</translation>
    </message>
    <message>
        <source>&amp;Repeat the labels of the picture before</source>
        <translation>&amp;Repetir las etiquetas de la imagen anterior</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shapes, or clear the labels</source>
        <translation>E&amp;liminar las formas seleccionadas o quitar las etiquetas</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>Requiere a&amp;tención</translation>
    </message>
    <message>
        <source>Pr&amp;opose boxes with the built-in detector</source>
        <translation>Pr&amp;oponer recuadros con el detector integrado</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>A&amp;justar la imagen</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Ampliar al 100 %</translation>
    </message>
    <message>
        <source>Move &amp;on after labelling</source>
        <translation>Avan&amp;zar tras etiquetar</translation>
    </message>
    <message>
        <source>&amp;Several classes a picture</source>
        <translation>Varias clases &amp;por imagen</translation>
    </message>
    <message>
        <source>Suggest &amp;with the newest model</source>
        <translation>Su&amp;gerir con el modelo más reciente</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Etiquetar como %1</translation>
    </message>
    <message>
        <source>Pictures that teach most &amp;first</source>
        <translation>Primero las imágenes &amp;que más enseñan</translation>
    </message>
    <message>
        <source>&amp;Forget this picture for good…</source>
        <translation>Olvidar esta i&amp;magen definitivamente…</translation>
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
        <translation>%1, pero %2</translation>
    </message>
    <message>
        <source>The run that an export takes</source>
        <translation>La ejecución que se exporta</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>Medida con %n imagen</numerusform>
            <numerusform>Medida con %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not predicted on this split: show the run and let it predict</source>
        <translation>Sin predecir en esta partición: muestre la ejecución y deje que prediga</translation>
    </message>
    <message>
        <source>Energy by the machine’s meters</source>
        <translation>Energía según los contadores del equipo</translation>
    </message>
    <message>
        <source>Energy is an estimate</source>
        <translation>La energía es una estimación</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Preajuste %1</translation>
    </message>
    <message>
        <source>Differs from the preset %1 in:
%2</source>
        <translation>Difiere del preajuste %1 en:
%2</translation>
    </message>
    <message>
        <source>%1, the run that an export takes</source>
        <translation>%1, la ejecución que se exporta</translation>
    </message>
    <message>
        <source>A package marks the run that an export takes</source>
        <translation>El icono de paquete marca la ejecución que se exporta</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Top-1; with several labels: exactly the right set</source>
        <translation>Top-1; con varias etiquetas: exactamente el conjunto correcto</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>F1 medio de las clases</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Exhaustividad media de las clases</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: less is better</source>
        <translation>Entropía cruzada media en nats: menos es mejor</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Pérdida log.</translation>
    </message>
    <message>
        <source>Expected calibration error: less is better</source>
        <translation>Error de calibración esperado: menos es mejor</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>Cuánto duró el entrenamiento</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What the training used</source>
        <translation>Lo que consumió el entrenamiento</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The nearest preset, and what the recipe does differently</source>
        <translation>El preajuste más cercano y en qué difiere la receta</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
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
        <translation>Analizar esta e&amp;jecución</translation>
    </message>
    <message>
        <source>&amp;Use for export</source>
        <translation>&amp;Usar para exportar</translation>
    </message>
    <message>
        <source>Runs and how good they are</source>
        <translation>Ejecuciones y su calidad</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>Midiendo las ejecuciones…</translation>
    </message>
    <message>
        <source>No run to compare</source>
        <translation>No hay ejecuciones que comparar</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>%n ejecución con las imágenes de esta partición; el icono de paquete marca la que se exporta.</numerusform>
            <numerusform>%n ejecuciones con las imágenes de esta partición; el icono de paquete marca la que se exporta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>%n de ellas no tiene predicciones para esta partición.</numerusform>
            <numerusform>%n de ellas no tienen predicciones para esta partición.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message>
        <source>Never right while it was trained</source>
        <translation>Nunca acertada mientras se entrenaba</translation>
    </message>
    <message>
        <source>Right from the first epoch on</source>
        <translation>Acertada desde la primera época</translation>
    </message>
    <message>
        <source>Right since epoch %1</source>
        <translation>Acertada desde la época %1</translation>
    </message>
    <message>
        <source>When the network learnt this picture</source>
        <translation>Cuándo aprendió la red esta imagen</translation>
    </message>
    <message>
        <source>After epoch %1: %2, %3
The label had %4</source>
        <translation>Tras la época %1: %2, %3
La etiqueta tenía %4</translation>
    </message>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>Correcta tras %1 de %n época, pero no al final</numerusform>
            <numerusform>Correcta tras %1 de %n épocas, pero no al final</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MainWindow</name>
    <message>
        <source>Run %1 failed</source>
        <translation>La ejecución %1 falló</translation>
    </message>
    <message>
        <source>Run %1 is done: %2 of the validation pictures are right.</source>
        <translation>La ejecución %1 ha terminado: %2 de aciertos en las imágenes de validación.</translation>
    </message>
    <message>
        <source>Run %1 has ended.</source>
        <translation>La ejecución %1 ha terminado.</translation>
    </message>
    <message>
        <source>%1 – Imago</source>
        <translation>%1 – Imago</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>Hay una ejecución entrenando</translation>
    </message>
    <message>
        <source>The run %1 is still training.</source>
        <translation>La ejecución %1 aún está entrenando.</translation>
    </message>
    <message>
        <source>Stopped runs keep what they have learnt and can be resumed later.</source>
        <translation>Las ejecuciones detenidas conservan lo aprendido y se pueden reanudar más tarde.</translation>
    </message>
    <message>
        <source>&amp;Keep training, close the window</source>
        <translation>&amp;Seguir entrenando y cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nuevo proyecto…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Abrir el proyecto de e&amp;jemplo</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>Añadir una &amp;carpeta de imágenes…</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>Añadir &amp;imágenes…</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Añadir vídeos…</translation>
    </message>
    <message>
        <source>&amp;Import a data set…</source>
        <translation>I&amp;mportar un conjunto de datos…</translation>
    </message>
    <message>
        <source>&amp;Export the data set…</source>
        <translation>&amp;Exportar el conjunto de datos…</translation>
    </message>
    <message>
        <source>Look for &amp;changed and moved files</source>
        <translation>&amp;Buscar archivos modificados y movidos</translation>
    </message>
    <message>
        <source>Pre&amp;dict pictures…</source>
        <translation>Pre&amp;decir imágenes…</translation>
    </message>
    <message>
        <source>Pre-&amp;label pictures…</source>
        <translation>Pree&amp;tiquetar imágenes…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>All changes are saved: every change is written to %1 at once.</source>
        <translation>Todos los cambios están guardados: cada cambio se escribe en %1 al momento.</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>Cerrar pro&amp;yecto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>Tema: como el &amp;escritorio</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Tema: &amp;claro</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>Tema: &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Comandos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Paleta de comandos…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Atajos de teclado…</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>Acerca &amp;de Imago</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>Acerca de Imago</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Turns a folder of pictures into a working image model.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, OpenCV, SQLite and LibTorch; icons by Lucide.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Convierte una carpeta de imágenes en un modelo de imagen que funciona.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General GNU, versión 3 o posterior. Creado con Qt %2, OpenCV, SQLite y LibTorch; iconos de Lucide.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening the sample project…</source>
        <translation>Abriendo el proyecto de ejemplo…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Proyectos de Imago (*.imago);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Predict pictures</source>
        <translation>Predecir imágenes</translation>
    </message>
    <message>
        <source>Open a project first: then weights can be dropped here.</source>
        <translation>Abra primero un proyecto: después se pueden soltar pesos aquí.</translation>
    </message>
    <message>
        <source>Drop folders, pictures, videos, annotations, weights or a project file here.</source>
        <translation>Suelte aquí carpetas, imágenes, vídeos, anotaciones, pesos o un archivo de proyecto.</translation>
    </message>
    <message>
        <source>Open a project first: then videos can be dropped here.</source>
        <translation>Abra primero un proyecto: después se pueden soltar vídeos aquí.</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Tour of the workspaces</source>
        <translation>&amp;Recorrido por los espacios de trabajo</translation>
    </message>
    <message>
        <source>%1 (read-only) – Imago</source>
        <translation>%1 (solo lectura) – Imago</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Restaurar &amp;una copia de seguridad…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>Idioma del &amp;sistema</translation>
    </message>
    <message>
        <source>%1 is still at work. Choose the language again when that is done.</source>
        <translation>%1 todavía está en marcha. Vuelva a elegir el idioma cuando termine.</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>Tema: &amp;alto contraste</translation>
    </message>
    <message>
        <source>&amp;Patterns for classes</source>
        <translation>Patro&amp;nes para las clases</translation>
    </message>
    <message>
        <source>Forms, dashes and hatches beside the colours of classes, groups and runs</source>
        <translation>Formas, trazos y tramas además de los colores de clases, grupos y ejecuciones</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Si&amp;guiente parte de la ventana</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>Pa&amp;rte anterior de la ventana</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message>
        <source>No map yet</source>
        <translation>Aún no hay mapa</translation>
    </message>
    <message>
        <source>Let the network of this run look at every
picture, labelled or not. The map then shows
which of them are alike to it.</source>
        <translation>Deje que la red de esta ejecución vea todas
las imágenes, etiquetadas o no. El mapa muestra
entonces cuáles se parecen para ella.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Recorrer todas las imágenes</translation>
    </message>
    <message>
        <source>Neighbourhoods: reading</source>
        <translation>Vecindades: leyendo</translation>
    </message>
    <message>
        <source>Neighbourhoods: searching</source>
        <translation>Vecindades: buscando</translation>
    </message>
    <message>
        <source>Neighbourhoods: arranging</source>
        <translation>Vecindades: ordenando</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Progreso del recorrido de todas las imágenes</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>Lo que indica el color</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Acierto o error</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>How the pictures are arranged</source>
        <translation>Cómo se disponen las imágenes</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Vecindades</translation>
    </message>
    <message>
        <source>Main directions</source>
        <translation>Direcciones principales</translation>
    </message>
    <message>
        <source>UMAP: alike pictures lie together</source>
        <translation>UMAP: las imágenes parecidas quedan juntas</translation>
    </message>
    <message>
        <source>Two principal components: distances are true, groups overlap</source>
        <translation>Dos componentes principales: las distancias son reales, los grupos se solapan</translation>
    </message>
    <message>
        <source>Draw a line around pictures</source>
        <translation>Trazar una línea alrededor de imágenes</translation>
    </message>
    <message>
        <source>%1; or drag with Shift held</source>
        <translation>%1; o arrastre con Mayús pulsada</translation>
    </message>
    <message>
        <source>List the pictures in view</source>
        <translation>Listar las imágenes a la vista</translation>
    </message>
    <message>
        <source>Pictures in view on the map</source>
        <translation>Imágenes a la vista en el mapa</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Mostrar el mapa completo</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>Detener la disposición</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Progreso del mapa</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Colores del mapa</translation>
    </message>
    <message>
        <source>Click to bring out a colour; double click or Return lists its pictures</source>
        <translation>Haga clic para resaltar un color; doble clic o Intro lista sus imágenes</translation>
    </message>
    <message>
        <source>Around a picture on the map</source>
        <translation>Alrededor de una imagen del mapa</translation>
    </message>
    <message>
        <source>Pictures inside the line</source>
        <translation>Imágenes dentro de la línea</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Starting the network…</source>
        <translation>Iniciando la red…</translation>
    </message>
    <message>
        <source>Looking for the main directions…</source>
        <translation>Buscando las direcciones principales…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>Aña&amp;dir %n imagen nueva</numerusform>
            <numerusform>Aña&amp;dir %n imágenes nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>Predicción: %1, %2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>sin etiquetar</translation>
    </message>
    <message>
        <source>right</source>
        <translation>acertadas</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erróneas</translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>Un mapa necesita al menos %n imagen.</numerusform>
            <numerusform>Un mapa necesita al menos %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prediction: %1, %2 (wrong)</source>
        <translation>Predicción: %1, %2 (errónea)</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapView</name>
    <message>
        <source>Map of all pictures</source>
        <translation>Mapa de todas las imágenes</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresModel</name>
    <message>
        <source>Subset accuracy</source>
        <translation>Exactitud de subconjunto</translation>
    </message>
    <message>
        <source>Pictures with exactly the right set of classes</source>
        <translation>Imágenes con exactamente el conjunto de clases correcto</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Mean average precision of the classes</source>
        <translation>Precisión media (AP) promediada sobre las clases</translation>
    </message>
    <message>
        <source>Hamming loss</source>
        <translation>Pérdida de Hamming</translation>
    </message>
    <message>
        <source>Share of the picture and class pairs that are wrong</source>
        <translation>Proporción de pares de imagen y clase que son erróneos</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Exactitud (top-1)</translation>
    </message>
    <message>
        <source>Pictures whose most probable class is the true one</source>
        <translation>Imágenes cuya clase más probable es la verdadera</translation>
    </message>
    <message>
        <source>Top-%1</source>
        <translation>Top-%1</translation>
    </message>
    <message>
        <source>Pictures whose true class is among the %1 most probable</source>
        <translation>Imágenes cuya clase verdadera está entre las %1 más probables</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitud equilibrada</translation>
    </message>
    <message>
        <source>Mean recall of the classes: rare ones count as much as common ones</source>
        <translation>Exhaustividad media de las clases: las raras cuentan tanto como las comunes</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>F1 medio de las clases</translation>
    </message>
    <message>
        <source>Macro precision</source>
        <translation>Precisión macro</translation>
    </message>
    <message>
        <source>Mean precision of the classes</source>
        <translation>Precisión media de las clases</translation>
    </message>
    <message>
        <source>Macro recall</source>
        <translation>Exhaustividad macro</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Exhaustividad media de las clases</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>F1 ponderado</translation>
    </message>
    <message>
        <source>Mean F1, each class by its pictures</source>
        <translation>F1 medio, cada clase según sus imágenes</translation>
    </message>
    <message>
        <source>Micro-F1</source>
        <translation>Micro-F1</translation>
    </message>
    <message>
        <source>F1 over all picture and class pairs</source>
        <translation>F1 sobre todos los pares de imagen y clase</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <source>Agreement beyond what chance gives: 1 is perfect, 0 is chance</source>
        <translation>Acuerdo más allá del azar: 1 es perfecto, 0 es azar</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>Correlación de Matthews</translation>
    </message>
    <message>
        <source>Correlation of truth and prediction: 1 is perfect, 0 is chance</source>
        <translation>Correlación entre verdad y predicción: 1 es perfecto, 0 es azar</translation>
    </message>
    <message>
        <source>Mean area under the precision–recall curves</source>
        <translation>Área media bajo las curvas de precisión y exhaustividad</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>Área ROC</translation>
    </message>
    <message>
        <source>Mean area under the ROC curves, one class against the rest</source>
        <translation>Área media bajo las curvas ROC, una clase frente al resto</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: lower is better</source>
        <translation>Entropía cruzada media en nats: menos es mejor</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)</source>
        <translation>Dónde quedaría la cifra en 95 de 100 conjuntos de imágenes como este (bootstrap)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresPanel</name>
    <message>
        <source>Nothing is called positive</source>
        <translation>No se declara nada positivo</translation>
    </message>
    <message>
        <source>From %1 on: finds %2, false alarms %3</source>
        <translation>Desde el %1: encuentra el %2, falsas alarmas %3</translation>
    </message>
    <message>
        <source>From %1 on: precision %2, recall %3</source>
        <translation>Desde el %1: precisión %2, exhaustividad %3</translation>
    </message>
    <message>
        <source>Measures over all classes</source>
        <translation>Métricas sobre todas las clases</translation>
    </message>
    <message>
        <source>Class of the curve</source>
        <translation>Clase de la curva</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>Tipo de curva</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>Precisión–exhaustividad</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Curve of the class</source>
        <translation>Curva de la clase</translation>
    </message>
    <message>
        <source>No picture of this class in the split.</source>
        <translation>No hay imágenes de esta clase en la partición.</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Tasa de falsos positivos</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Tasa de verdaderos positivos</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
</context>
<context>
    <name>imago::ui::NeighbourStrip</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>Imágenes de entrenamiento más cercanas</translation>
    </message>
    <message>
        <source>Known once the network has looked at all pictures: see the Map.</source>
        <translation>Se conocen cuando la red ha visto todas las imágenes: consulte el mapa.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Aún no se conocen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1
Label: %2
Distance %3</source>
        <translation>%1
Etiqueta: %2
Distancia %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message>
        <source>The folders&apos; &amp;names are the classes</source>
        <translation>Los &amp;nombres de las carpetas son las clases</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>&amp;Crear proyecto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>none yet: pictures can be added later</source>
        <translation>aún ninguna: se pueden añadir imágenes más tarde</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Imágenes:</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>Archi&amp;vo de proyecto:</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>Elija la carpeta de imágenes</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Elija el archivo de proyecto</translation>
    </message>
    <message>
        <source>A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split</source>
        <translation>Una imagen de la carpeta «cat» recibe la etiqueta «cat»; las carpetas train, val y test pasan a ser la partición</translation>
    </message>
    <message>
        <source>Pictures stay where they are and are never changed. Everything that you do is kept in one project file.</source>
        <translation>Las imágenes se quedan donde están y nunca se modifican. Todo lo que usted hace se guarda en un solo archivo de proyecto.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Carpeta de imágenes</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Archivo de proyecto</translation>
    </message>
    <message>
        <source>Imago projects (*.imago)</source>
        <translation>Proyectos de Imago (*.imago)</translation>
    </message>
    <message>
        <source>Say where the project file should be.</source>
        <translation>Indique dónde debe estar el archivo de proyecto.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name, or open it instead.</source>
        <translation>Ya existe un archivo con ese nombre. Elija otro nombre o abra el archivo.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n archivo o carpeta</numerusform>
            <numerusform>%n archivos y carpetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextPictures</name>
    <message>
        <source>Unsure, and all different</source>
        <translation>Inseguras y todas distintas</translation>
    </message>
    <message>
        <source>Unsure of all classes</source>
        <translation>Inseguras entre todas las clases</translation>
    </message>
    <message>
        <source>Torn between two classes</source>
        <translation>Indecisas entre dos clases</translation>
    </message>
    <message>
        <source>Unlike all that is labelled</source>
        <translation>Distintas de todo lo etiquetado</translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message>
        <source>Which pictures come first</source>
        <translation>Qué imágenes van primero</translation>
    </message>
    <message>
        <source>Which pictures come first: %1</source>
        <translation>Qué imágenes van primero: %1</translation>
    </message>
    <message>
        <source>In the order of the project</source>
        <translation>En el orden del proyecto</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Progreso del recorrido de todas las imágenes</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>El modelo ha recorrido %1 de %Ln imagen</numerusform>
            <numerusform>El modelo ha recorrido %1 de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Ir a En&amp;trenar</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Recorrer todas las imágenes</translation>
    </message>
    <message>
        <source>Order ane&amp;w</source>
        <translation>&amp;Volver a ordenar</translation>
    </message>
    <message>
        <source>With the labels as they are now</source>
        <translation>Con las etiquetas actuales</translation>
    </message>
    <message>
        <source>Train a model on what is labelled; what it is unsure of then comes first.</source>
        <translation>Entrene un modelo con lo etiquetado; las imágenes en las que duda irán entonces primero.</translation>
    </message>
    <message>
        <source>Reading what the model sees…</source>
        <translation>Leyendo lo que ve el modelo…</translation>
    </message>
    <message>
        <source>The model looks at all pictures first…</source>
        <translation>El modelo recorre antes todas las imágenes…</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Ordenando…</translation>
    </message>
    <message>
        <source>The model has to look at all pictures first.</source>
        <translation>El modelo tiene que recorrer antes todas las imágenes.</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Todas las imágenes tienen etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>Según %1: queda %n imagen en la cola</numerusform>
            <numerusform>Según %1: quedan %n imágenes en la cola</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: every picture of the queue has a label</source>
        <translation>Según %1: todas las imágenes de la cola tienen etiqueta</translation>
    </message>
</context>
<context>
    <name>imago::ui::NotesPanel</name>
    <message>
        <source>Add the &amp;comment</source>
        <translation>Añadir el &amp;comentario</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Comments on this picture</source>
        <translation>Comentarios sobre esta imagen</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nuevo comentario</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>Ctrl+Intro lo añade</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Nothing to label here</source>
        <translation>Nada que etiquetar aquí</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Open; tick it when it is done</source>
        <translation>Pendiente; márquelo cuando esté resuelto</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationRow</name>
    <message>
        <source>%1: probability</source>
        <translation>%1: probabilidad</translation>
    </message>
    <message>
        <source>%1: probability in percent</source>
        <translation>%1: probabilidad en porcentaje</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>%1: range</source>
        <translation>%1: intervalo</translation>
    </message>
    <message>
        <source>%1: lowest</source>
        <translation>%1: mínimo</translation>
    </message>
    <message>
        <source>%1: highest</source>
        <translation>%1: máximo</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationText</name>
    <message>
        <source>Left becomes right; not for text or anything with a handedness.</source>
        <translation>La izquierda pasa a la derecha; no sirve para texto ni nada que distinga izquierda y derecha.</translation>
    </message>
    <message>
        <source>Upside down; for pictures taken from above.</source>
        <translation>Cabeza abajo; para imágenes tomadas desde arriba.</translation>
    </message>
    <message>
        <source>Turns about the middle.</source>
        <translation>Gira alrededor del centro.</translation>
    </message>
    <message>
        <source>Shows a part, of this share of the area, enlarged to the whole.</source>
        <translation>Muestra una parte, de esta proporción del área, ampliada al total.</translation>
    </message>
    <message>
        <source>Shifts by a share of the side.</source>
        <translation>Desplaza una parte del lado.</translation>
    </message>
    <message>
        <source>Nearer or farther.</source>
        <translation>Más cerca o más lejos.</translation>
    </message>
    <message>
        <source>Slants, as seen from the side.</source>
        <translation>Inclina, como visto de lado.</translation>
    </message>
    <message>
        <source>Darker or lighter exposure.</source>
        <translation>Exposición más oscura o más clara.</translation>
    </message>
    <message>
        <source>Flatter or harsher light.</source>
        <translation>Luz más suave o más dura.</translation>
    </message>
    <message>
        <source>Paler or stronger colours.</source>
        <translation>Colores más pálidos o más intensos.</translation>
    </message>
    <message>
        <source>Turns the colours; not where colour tells the classes apart.</source>
        <translation>Gira los colores; no donde el color distingue las clases.</translation>
    </message>
    <message>
        <source>Takes the colour away, so that shape must do.</source>
        <translation>Quita el color, de modo que la forma debe bastar.</translation>
    </message>
    <message>
        <source>Out of focus; width as a share of the shorter side.</source>
        <translation>Desenfocado; anchura como parte del lado menor.</translation>
    </message>
    <message>
        <source>Grain of a weak sensor, in grey levels of 255.</source>
        <translation>Grano de un sensor débil, en niveles de gris de 255.</translation>
    </message>
    <message>
        <source>Blocks of strong compression, by quality.</source>
        <translation>Bloques de una compresión fuerte, según la calidad.</translation>
    </message>
    <message>
        <source>Two operations of fourteen at random, geometry and colour, of this magnitude of 30.</source>
        <translation>Dos operaciones al azar de catorce, de geometría y color, con esta magnitud de 30.</translation>
    </message>
    <message>
        <source>One operation of fourteen at random, from mild to violent: nothing to tune.</source>
        <translation>Una operación al azar de catorce, de leve a violenta: nada que ajustar.</translation>
    </message>
    <message>
        <source>Hides a rectangle of this share of the area.</source>
        <translation>Tapa un rectángulo de esta proporción del área.</translation>
    </message>
    <message>
        <source>Blends two pictures and their labels; alpha of the Beta distribution.</source>
        <translation>Mezcla dos imágenes y sus etiquetas; alfa de la distribución beta.</translation>
    </message>
    <message>
        <source>Pastes a part of another picture, with its share of the label; alpha.</source>
        <translation>Pega una parte de otra imagen, con su parte de la etiqueta; alfa.</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometría</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Erase and mix</source>
        <translation>Borrar y mezclar</translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; not among the predicted pictures</source>
        <translation>Verdadera: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; no está entre las imágenes predichas</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicted: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</source>
        <translation>Verdadera: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicha: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source> &amp;nbsp; Loss %1</source>
        <translation> &amp;nbsp; Pérdida %1</translation>
    </message>
    <message>
        <source>Confidence of every class</source>
        <translation>Confianza de cada clase</translation>
    </message>
    <message>
        <source>Confiden&amp;ces</source>
        <translation>Con&amp;fianzas</translation>
    </message>
    <message>
        <source>Nearest tra&amp;ining pictures</source>
        <translation>Imágenes de entrenamiento más &amp;cercanas</translation>
    </message>
    <message>
        <source>When it was lear&amp;nt</source>
        <translation>C&amp;uándo se aprendió</translation>
    </message>
    <message>
        <source>Ex&amp;planation</source>
        <translation>E&amp;xplicación</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Detalles de la imagen</translation>
    </message>
    <message>
        <source>Select a picture to see what the network saw.</source>
        <translation>Seleccione una imagen para ver lo que vio la red.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Only pictures that validated this run were followed from epoch to epoch.</source>
        <translation>Solo se siguieron de época en época las imágenes que validaron esta ejecución.</translation>
    </message>
    <message>
        <source>As the network says it: no mistakes of validation pictures to calibrate it by.</source>
        <translation>Tal como lo dice la red: no hay errores en las imágenes de validación con los que calibrarla.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>Calibrada: logits divididos por %1, ajustado con %n imagen de validación. Marca fina: tal como lo dice la red.</numerusform>
            <numerusform>Calibrada: logits divididos por %1, ajustado con %n imágenes de validación. Marca fina: tal como lo dice la red.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the network says it, not calibrated.</source>
        <translation>Tal como lo dice la red, sin calibrar.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Consultando el modelo…</translation>
    </message>
    <message>
        <source>No explanation: %1</source>
        <translation>Sin explicación: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PlotView</name>
    <message>
        <source> (smoothed %1)</source>
        <translation> (suavizado %1)</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Aún no hay valores</translation>
    </message>
</context>
<context>
    <name>imago::ui::PredictDialog</name>
    <message>
        <source>What the model sees</source>
        <translation>Lo que ve el modelo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>&amp;Model of run:</source>
        <translation>&amp;Modelo de la ejecución:</translation>
    </message>
    <message>
        <source>&amp;Add to the project</source>
        <translation>&amp;Añadir al proyecto</translation>
    </message>
    <message>
        <source>%1 · %2 validation accuracy</source>
        <translation>%1 · %2 de exactitud de validación</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Consultando el modelo…</translation>
    </message>
    <message>
        <source>No run has a model yet. Train one first.</source>
        <translation>Ninguna ejecución tiene aún un modelo. Entrene uno primero.</translation>
    </message>
</context>
<context>
    <name>imago::ui::PreflightPanel</name>
    <message>
        <source>Checks before the start</source>
        <translation>Comprobaciones antes de empezar</translation>
    </message>
    <message>
        <source>Everything is ready for training.</source>
        <translation>Todo está listo para entrenar.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the pictures: %1</source>
        <translation>Mostrar las imágenes: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message>
        <source>there already: %1</source>
        <translation>ya presentes: %1</translation>
    </message>
    <message>
        <source>of other classes: %1</source>
        <translation>de otras clases: %1</translation>
    </message>
    <message>
        <source>pictures left alone: %1</source>
        <translation>imágenes no tocadas: %1</translation>
    </message>
    <message>
        <source>first problem: %1: %2</source>
        <translation>primer problema: %1: %2</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>P&amp;roponer</translation>
    </message>
    <message>
        <source>Pre-label pictures</source>
        <translation>Preetiquetar imágenes</translation>
    </message>
    <message>
        <source>Built-in detector: boxes of 80 common things</source>
        <translation>Detector integrado: recuadros de 80 objetos comunes</translation>
    </message>
    <message>
        <source>%1: classes of whole pictures</source>
        <translation>%1: clases de imágenes completas</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modelo:</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Imágenes:</translation>
    </message>
    <message>
        <source>&amp;Least confidence:</source>
        <translation>&amp;Confianza mínima:</translation>
    </message>
    <message>
        <source>The model&apos;s proposals are drawn dashed until you accept or reject them, and nothing trains on them before. What you made stays as it is.</source>
        <translation>Las propuestas del modelo se dibujan con trazos discontinuos hasta que las acepta o rechaza, y antes nada se entrena con ellas. Lo que usted hizo queda como está.</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Buscar una clase</translation>
    </message>
    <message>
        <source>What the detector&apos;s classes are in this project</source>
        <translation>A qué corresponden las clases del detector en este proyecto</translation>
    </message>
    <message>
        <source>The detector sees</source>
        <translation>El detector ve</translation>
    </message>
    <message>
        <source>This project calls it</source>
        <translation>Este proyecto lo llama</translation>
    </message>
    <message>
        <source>&amp;All under their own names</source>
        <translation>&amp;Todas con su propio nombre</translation>
    </message>
    <message>
        <source>&amp;Only classes the project has</source>
        <translation>&amp;Solo las clases que tiene el proyecto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Without any label</source>
        <translation>Sin ninguna etiqueta</translation>
    </message>
    <message>
        <source>Those that Data shows</source>
        <translation>Las que muestra Datos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>There are no such pictures.</source>
        <translation>No hay imágenes así.</translation>
    </message>
    <message>
        <source>No class is wanted: say what at least one is called here.</source>
        <translation>No se pide ninguna clase: indique cómo se llama aquí al menos una.</translation>
    </message>
    <message>
        <source>Classes that the project has not yet are added when they are found: up to %1.</source>
        <translation>Las clases que el proyecto aún no tiene se añaden cuando se encuentran: hasta %1.</translation>
    </message>
    <message>
        <source>Proposing labels</source>
        <translation>Proponiendo etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>Propuestas: %1 en %2 de %Ln imagen</numerusform>
            <numerusform>Propuestas: %1 en %2 de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>Se pide %1 de %Ln clase.</numerusform>
            <numerusform>Se piden %1 de %Ln clases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PreviewGrid</name>
    <message>
        <source>Preview of augmented pictures</source>
        <translation>Vista previa de imágenes aumentadas</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Imagen %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProblemTable</name>
    <message>
        <source>Pictures with problems</source>
        <translation>Imágenes con problemas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProjectRescue</name>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>Solo lectura: aquí no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Restore a backup of which project?</source>
        <translation>¿De qué proyecto desea restaurar una copia de seguridad?</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Proyectos de Imago (*.imago);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>La copia de seguridad se ha restaurado.</translation>
    </message>
    <message>
        <source>The backup is restored. The state from before is %1.</source>
        <translation>La copia de seguridad se ha restaurado. El estado anterior es %1.</translation>
    </message>
</context>
<context>
    <name>imago::ui::Proposer</name>
    <message>
        <source>This picture cannot be read: there is nothing to look at.</source>
        <translation>Esta imagen no se puede leer: no hay nada que examinar.</translation>
    </message>
    <message>
        <source>The detector is sure of nothing on this picture.</source>
        <translation>El detector no está seguro de nada en esta imagen.</translation>
    </message>
    <message>
        <source>Boxes proposed: %1</source>
        <translation>Recuadros propuestos: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>ya presentes: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>of classes that the project has not: %1</source>
        <translation>de clases que el proyecto no tiene: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>imago::ui::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::RateDialog</name>
    <message>
        <source>Trying rates on the training pictures…</source>
        <translation>Probando tasas con las imágenes de entrenamiento…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Buscar una tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Progreso de la prueba</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>&amp;Usar esta tasa</translation>
    </message>
    <message>
        <source>Chosen: %1. Good is where the loss falls steeply, well before it rises again.</source>
        <translation>Elegida: %1. Es buena donde la pérdida cae con fuerza, bastante antes de volver a subir.</translation>
    </message>
    <message>
        <source>No rate stands out; choose one where the loss falls steeply.</source>
        <translation>Ninguna tasa destaca; elija una donde la pérdida caiga con fuerza.</translation>
    </message>
</context>
<context>
    <name>imago::ui::RatePlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Pérdida según la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Click or use the arrow keys to choose a rate</source>
        <translation>Haga clic o use las flechas para elegir una tasa</translation>
    </message>
    <message>
        <source>Chosen rate %1</source>
        <translation>Tasa elegida %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Rápido</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>E&amp;quilibrado</translation>
    </message>
    <message>
        <source>B&amp;est</source>
        <translation>Ópti&amp;mo</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Preajuste %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>Re&amp;d</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Elegir pesos…</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>Pesos &amp;iniciales</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>&amp;Qué aprende</translation>
    </message>
    <message>
        <source>Head only (seconds)</source>
        <translation>Solo la cabeza (segundos)</translation>
    </message>
    <message>
        <source>Later half and head</source>
        <translation>Segunda mitad y cabeza</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>Tamaño de e&amp;ntrada</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tarea</translation>
    </message>
    <message>
        <source>One class a picture</source>
        <translation>Una clase por imagen</translation>
    </message>
    <message>
        <source>Several classes a picture</source>
        <translation>Varias clases por imagen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadre</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>Recorte central</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Estirar</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>Con franjas</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>Épo&amp;cas</translation>
    </message>
    <message>
        <source>B&amp;atch</source>
        <translation>L&amp;ote</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>SGD con momento de Nesterov</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Buscar una tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Tries rising rates on the training pictures and shows where the loss falls</source>
        <translation>Prueba tasas crecientes con las imágenes de entrenamiento y muestra dónde cae la pérdida</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Ta&amp;sa de aprendizaje</translation>
    </message>
    <message>
        <source>Backbone share</source>
        <translation>Fracción troncal</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>Decaim. por capa</translation>
    </message>
    <message>
        <source>Unfreeze over</source>
        <translation>Descongelar en</translation>
    </message>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> época</numerusform>
            <numerusform> épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Recortar gradiente</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Un ciclo</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Escalones</translation>
    </message>
    <message>
        <source>Where validation stands still</source>
        <translation>Meseta de la validación</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>Parte ascendente</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>Escalón cada</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Factor del escalón</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>Pérdida y muestreo</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropía cruzada</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Gamma focal</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Pesos de clase</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Iguales</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrados</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>Número efectivo</translation>
    </message>
    <message>
        <source>Balance beta</source>
        <translation>Beta de equilibrio</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Each picture once</source>
        <translation>Cada imagen una vez</translation>
    </message>
    <message>
        <source>Each class as often</source>
        <translation>Cada clase por igual</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Suavizar etiquetas</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>Contra el sobreajuste</translation>
    </message>
    <message>
        <source>Edit in A&amp;ugment</source>
        <translation>Modi&amp;ficar en Aumentar</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaim. de pesos</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Parada temprana</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The network&apos;s own</source>
        <translation>El propio de la red</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Prof. estocástica</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Media de los pesos</translation>
    </message>
    <message>
        <source>Size and speed</source>
        <translation>Tamaño y velocidad</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>Crecer desde</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>Acumular</translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> lote</numerusform>
            <numerusform> lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Views at the end</source>
        <translation>Vistas al final</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>And mirrored</source>
        <translation>Y su reflejo</translation>
    </message>
    <message>
        <source>Ten crops</source>
        <translation>Diez recortes</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Imágenes sin etiquetar</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Segura desde</translation>
    </message>
    <message>
        <source>For each labelled</source>
        <translation>Por cada etiquetada</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Validación cruzada</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Validates</source>
        <translation>Valida</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>Tarjeta gráfica CUDA</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Todos los núcleos</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>16 bit, scaled</source>
        <translation>16 bits, escalada</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Semi&amp;lla</translation>
    </message>
    <message>
        <source>Power grid</source>
        <translation>Red eléctrica</translation>
    </message>
    <message>
        <source> g CO₂/kWh</source>
        <translation> g CO₂/kWh</translation>
    </message>
    <message>
        <source>A first model in seconds: the pretrained network stays as it is, only its head learns.</source>
        <translation>Un primer modelo en segundos: la red preentrenada queda como está, solo aprende su cabeza.</translation>
    </message>
    <message>
        <source>The whole network adapts to your pictures; minutes on a processor.</source>
        <translation>Toda la red se adapta a sus imágenes; minutos en un procesador.</translation>
    </message>
    <message>
        <source>Larger pictures, stronger augmentation, more epochs: for the model you keep.</source>
        <translation>Imágenes más grandes, aumento más fuerte, más épocas: para el modelo definitivo.</translation>
    </message>
    <message>
        <source>Your own mixture; a dot marks what differs from %1.</source>
        <translation>Su propia combinación; un punto marca lo que difiere de %1.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>Optimi&amp;zador</translation>
    </message>
    <message>
        <source>%1 – small, pretrained on COCO</source>
        <translation>%1 – pequeña, preentrenada con COCO</translation>
    </message>
    <message>
        <source>%1 – pretrained on Open Images</source>
        <translation>%1 – preentrenada con Open Images</translation>
    </message>
    <message>
        <source>%1 – larger, bring weights</source>
        <translation>%1 – más grande, aporte los pesos</translation>
    </message>
    <message>
        <source>%1 – large, bring weights</source>
        <translation>%1 – grande, aporte los pesos</translation>
    </message>
    <message>
        <source>%1 – transformer, bring weights</source>
        <translation>%1 – transformer, aporte los pesos</translation>
    </message>
    <message>
        <source>%1 – from scratch, tiny pictures</source>
        <translation>%1 – desde cero, imágenes diminutas</translation>
    </message>
    <message>
        <source>%1 – bring weights</source>
        <translation>%1 – aporte los pesos</translation>
    </message>
    <message>
        <source>part %1</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>parte %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message>
        <source>Take %1 back to the preset</source>
        <translation>Devolver %1 al preajuste</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>Más (%n modificado)</numerusform>
            <numerusform>Más (%n modificados)</numerusform>
        </translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Más de %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeText</name>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Parts of the cross-validation</source>
        <translation>Partes de la validación cruzada</translation>
    </message>
    <message>
        <source>Part that validates</source>
        <translation>Parte que valida</translation>
    </message>
    <message>
        <source>Weight of unlabelled pictures</source>
        <translation>Peso de las imágenes sin etiquetar</translation>
    </message>
    <message>
        <source>Unlabelled pictures: sure from</source>
        <translation>Imágenes sin etiquetar: segura desde</translation>
    </message>
    <message>
        <source>Unlabelled pictures for each labelled one</source>
        <translation>Imágenes sin etiquetar por cada etiquetada</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>CNN pequeña</translation>
    </message>
    <message>
        <source>Pretrained, built in</source>
        <translation>Preentrenados, incluidos</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatorios</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
</context>
<context>
    <name>imago::ui::RepairDialog</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 está dañado</translation>
    </message>
    <message>
        <source>The project file cannot be read in full; a failing disk or a broken copy is the usual reason. Repair copies all that can be read into a new file, and fills gaps from the newest backup. The damaged file is kept, and your pictures are not touched.</source>
        <translation>El archivo del proyecto no se puede leer por completo; lo habitual es que se deba a un disco que falla o a una copia defectuosa. Al reparar, todo lo que se puede leer se copia en un archivo nuevo y los huecos se rellenan con la copia de seguridad más reciente. El archivo dañado se conserva y sus imágenes no se tocan.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>Choose a &amp;backup…</source>
        <translation>Elegir una &amp;copia de seguridad…</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>Reparar un proyecto</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Qué se ha perdido</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 está reparado</translation>
    </message>
    <message>
        <source>The damaged file is %1.</source>
        <translation>El archivo dañado es %1.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>No se ha perdido nada.</translation>
    </message>
    <message>
        <source>All that could be read is there. This is what was lost, or is older than it was:</source>
        <translation>Está todo lo que se pudo leer. Esto es lo que se ha perdido o está en una versión anterior:</translation>
    </message>
</context>
<context>
    <name>imago::ui::ReportWriter</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>Writing the report of %1…</source>
        <translation>Escribiendo el informe de %1…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Informe escrito: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Calculando características</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validando</translation>
    </message>
    <message>
        <source>Predicting the test pictures</source>
        <translation>Prediciendo las imágenes de prueba</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 se está iniciando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 está en marcha</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 está en pausa</translation>
    </message>
    <message>
        <source>%1 is stopping: writing its checkpoint</source>
        <translation>%1 se está deteniendo: escribe su punto de control</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 fue detenida</translation>
    </message>
    <message>
        <source>%1 stopped early: no further gain</source>
        <translation>%1 paró antes de tiempo: sin más mejora</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>No hay ninguna ejecución en marcha</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>época %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>tasa de aprendizaje %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>best validation accuracy %1</source>
        <translation>mejor exactitud de validación %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n ejecución en espera</numerusform>
            <numerusform>%n ejecuciones en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunDetails</name>
    <message>
        <source>Details of the selected run</source>
        <translation>Detalles de la ejecución seleccionada</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>No hay ninguna ejecución seleccionada.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Mejor exactitud de validación</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1, tras la época %2</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculada en</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pico de memoria</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunListModel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Check to lay this run&apos;s curves over the others</source>
        <translation>Marque para superponer las curvas de esta ejecución a las demás</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Mejor validación</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunNews</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 falló</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 fue detenida</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>%1 of the validation pictures are right.</source>
        <translation>%1 de aciertos en las imágenes de validación.</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleModel</name>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1, acierto: %2</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1, error: %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleStrip</name>
    <message>
        <source>After each epoch, what the network says of a few validation pictures is shown here.</source>
        <translation>Tras cada época se muestra aquí lo que dice la red de unas cuantas imágenes de validación.</translation>
    </message>
    <message>
        <source>Sample predictions</source>
        <translation>Predicciones de muestra</translation>
    </message>
    <message>
        <source>Enter or double click shows the picture in Data</source>
        <translation>Intro o doble clic muestra la imagen en Datos</translation>
    </message>
    <message>
        <source>Epoch of the sample predictions</source>
        <translation>Época de las predicciones de muestra</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>É&amp;poca</translation>
    </message>
    <message>
        <source>after epoch %1: %2 of %3 right</source>
        <translation>tras la época %1: %2 de %3 acertadas</translation>
    </message>
</context>
<context>
    <name>imago::ui::SchedulePreview</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>Tasa de aprendizaje a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Learning rate of the head from the first to the last epoch; its peak is %1</source>
        <translation>Tasa de aprendizaje de la cabeza de la primera a la última época; su máximo es %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>máximo %1</translation>
    </message>
    <message>
        <source>depends on validation</source>
        <translation>depende de la validación</translation>
    </message>
    <message>
        <source>epoch 0</source>
        <translation>época 0</translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Recorrer todas las imágenes</translation>
    </message>
    <message>
        <source>Label &amp;next</source>
        <translation>Etiquetar las &amp;siguientes</translation>
    </message>
    <message>
        <source>By what the network sees</source>
        <translation>Según lo que ve la red</translation>
    </message>
    <message>
        <source>Pictures that resemble no other: perhaps they do not belong here</source>
        <translation>Imágenes que no se parecen a ninguna otra: quizá no pertenecen aquí</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: one of their labels is wrong</source>
        <translation>Imágenes casi iguales: una de sus etiquetas es errónea</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: the model is tested with what it learnt by heart</source>
        <translation>Imágenes casi iguales: el modelo se prueba con lo que aprendió de memoria</translation>
    </message>
    <message>
        <source>Which pictures without a label come first</source>
        <translation>Qué imágenes sin etiqueta van primero</translation>
    </message>
    <message>
        <source>The pictures without a label that would teach the model most; class keys label them</source>
        <translation>Las imágenes sin etiqueta que más enseñarían al modelo; las teclas de clase las etiquetan</translation>
    </message>
    <message>
        <source>Unlike all others</source>
        <translation>Distintas de todas las demás</translation>
    </message>
    <message>
        <source>Nearly the same, labelled differently</source>
        <translation>Casi iguales, con etiquetas distintas</translation>
    </message>
    <message>
        <source>Nearly the same, in several splits</source>
        <translation>Casi iguales, en varias particiones</translation>
    </message>
    <message>
        <source>Strange pictures, twins with different labels, and what to label next, are found once the network has looked at all pictures.</source>
        <translation>Las imágenes extrañas, las gemelas con etiquetas distintas y qué etiquetar a continuación se encuentran cuando la red ha visto todas las imágenes.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>&amp;Unlike all others: %1</source>
        <translation>&amp;Distintas de todas las demás: %1</translation>
    </message>
    <message>
        <source>Nearly the same, labelled &amp;differently: %1</source>
        <translation>Casi iguales, con eti&amp;quetas distintas: %1</translation>
    </message>
    <message>
        <source>Nearly the same, in several spl&amp;its: %1</source>
        <translation>Casi iguales, en varias par&amp;ticiones: %1</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Todas las imágenes tienen etiqueta</translation>
    </message>
    <message>
        <source>To label next</source>
        <translation>Por etiquetar</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>El modelo ha recorrido %1 de %Ln imagen</numerusform>
            <numerusform>El modelo ha recorrido %1 de %Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Session</name>
    <message>
        <source>Accepting proposals</source>
        <translation>Aceptando propuestas</translation>
    </message>
    <message>
        <source>Rejecting proposals</source>
        <translation>Rechazando propuestas</translation>
    </message>
    <message>
        <source>Proposals decided on: %1</source>
        <translation>Propuestas decididas: %1</translation>
    </message>
    <message>
        <source>Pictures added: %1</source>
        <translation>Imágenes añadidas: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>modificadas: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>encontradas en otro lugar: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se pueden leer: %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>duplicadas: %1</translation>
    </message>
    <message>
        <source>videos left out: %1 (File, Add videos)</source>
        <translation>vídeos omitidos: %1 (Archivo, Añadir vídeos)</translation>
    </message>
    <message>
        <source>labelled: %1</source>
        <translation>etiquetadas: %1</translation>
    </message>
    <message>
        <source>shapes: %1</source>
        <translation>formas: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>ya conocidas: %1</translation>
    </message>
    <message>
        <source>new classes: %1</source>
        <translation>clases nuevas: %1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>no incorporadas: %1</translation>
    </message>
    <message>
        <source>first: %1: %2</source>
        <translation>primero: %1: %2</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>Añadiendo imágenes</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Comprobando archivos</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Asignando particiones</translation>
    </message>
    <message>
        <source>Training %1 · validation %2 · test %3</source>
        <translation>Entrenamiento %1 · validación %2 · prueba %3</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Detenido. Lo hecho hasta ahora se conserva.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message>
        <source>Give up, or back to selecting</source>
        <translation>Cancelar o volver a seleccionar</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pincel más pequeño</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pincel más grande</translation>
    </message>
    <message>
        <source>S&amp;nap to neighbours and the border, or not</source>
        <translation>Acti&amp;var o desactivar el ajuste a vecinas y al borde</translation>
    </message>
    <message>
        <source>D&amp;uplicate shapes</source>
        <translation>D&amp;uplicar formas</translation>
    </message>
    <message>
        <source>&amp;Copy shapes</source>
        <translation>&amp;Copiar formas</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Cortar formas</translation>
    </message>
    <message>
        <source>&amp;Paste shapes</source>
        <translation>&amp;Pegar formas</translation>
    </message>
    <message>
        <source>Copy the shapes on to the ne&amp;xt picture</source>
        <translation>Copiar las formas a la imagen &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Give the shapes another class…</source>
        <translation>Asignar &amp;otra clase a las formas…</translation>
    </message>
    <message>
        <source>Select &amp;all shapes</source>
        <translation>Seleccionar &amp;todas las formas</translation>
    </message>
    <message>
        <source>Previous shape</source>
        <translation>Forma anterior</translation>
    </message>
    <message>
        <source>Next shape</source>
        <translation>Forma siguiente</translation>
    </message>
    <message>
        <source>One step to the &amp;front</source>
        <translation>Un paso hacia &amp;delante</translation>
    </message>
    <message>
        <source>One step to the &amp;back</source>
        <translation>Un paso hacia at&amp;rás</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>Traer al frente</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>Enviar al fondo</translation>
    </message>
    <message>
        <source>&amp;Lock shapes, or unlock them</source>
        <translation>&amp;Bloquear o desbloquear formas</translation>
    </message>
    <message>
        <source>&amp;Hide shapes, or show them</source>
        <translation>Ocu&amp;ltar o mostrar formas</translation>
    </message>
    <message>
        <source>Show all hidden shapes of the picture</source>
        <translation>Mostrar todas las formas ocultas de la imagen</translation>
    </message>
    <message>
        <source>Gr&amp;oup shapes to one object</source>
        <translation>A&amp;grupar formas en un objeto</translation>
    </message>
    <message>
        <source>Ungroup shapes</source>
        <translation>Desagrupar formas</translation>
    </message>
    <message>
        <source>&amp;Merge shapes of a class</source>
        <translation>&amp;Fusionar formas de una clase</translation>
    </message>
    <message>
        <source>Parts become shapes of their own</source>
        <translation>Separar las partes en formas propias</translation>
    </message>
    <message>
        <source>Simplif&amp;y outlines</source>
        <translation>S&amp;implificar contornos</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Suavizar contornos</translation>
    </message>
    <message>
        <source>Convert to boxes</source>
        <translation>Convertir en recuadros</translation>
    </message>
    <message>
        <source>Convert to rotated boxes</source>
        <translation>Convertir en recuadros girados</translation>
    </message>
    <message>
        <source>Convert to polygons</source>
        <translation>Convertir en polígonos</translation>
    </message>
    <message>
        <source>Convert to ellipses</source>
        <translation>Convertir en elipses</translation>
    </message>
    <message>
        <source>Convert to masks</source>
        <translation>Convertir en máscaras</translation>
    </message>
    <message>
        <source>Sho&amp;w shapes</source>
        <translation>&amp;Mostrar formas</translation>
    </message>
    <message>
        <source>There are no shapes on the clipboard.</source>
        <translation>No hay formas en el portapapeles.</translation>
    </message>
    <message>
        <source>The new form cannot hold: %1. Ctrl+Z brings it back.</source>
        <translation>La nueva forma no puede guardar: %1. Ctrl+Z lo recupera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1 (%Ln forma)</numerusform>
            <numerusform>%1 (%Ln formas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message>
        <source>Class of the selected shapes</source>
        <translation>Clase de las formas seleccionadas</translation>
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
        <translation>An&amp;cho</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>A&amp;lto</translation>
    </message>
    <message>
        <source>An&amp;gle</source>
        <translation>Án&amp;gulo</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n forma</numerusform>
            <numerusform>%n formas</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2 sure</source>
        <translation>Propuesta por %1, confianza %2</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Por %1, %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguna)</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>valores distintos</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapePanel</name>
    <message>
        <source>No shapes yet. Take a tool from the bar beside the picture: R draws a box, P a polygon, B paints a mask.</source>
        <translation>Aún no hay formas. Tome una herramienta de la barra junto a la imagen: R dibuja un recuadro, P un polígono, B pinta una máscara.</translation>
    </message>
    <message>
        <source>Shapes of this picture, the topmost first</source>
        <translation>Formas de esta imagen, primero la de más arriba</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeWords</name>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Recuadro girado</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen completa</translation>
    </message>
    <message>
        <source>%1 · %2 sure</source>
        <translation>%1 · confianza %2</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculta</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>imago::ui::SliceModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Width by height</source>
        <translation>Relación de aspecto</translation>
    </message>
    <message>
        <source>Bytes a pixel</source>
        <translation>Bytes por píxel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Fecha del archivo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Fecha de captura</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Clase verdadera</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Accuracy here minus that of all other pictures, in points</source>
        <translation>Exactitud aquí menos la de todas las demás imágenes, en puntos</translation>
    </message>
    <message>
        <source>Pictures with</source>
        <translation>Imágenes con</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6</source>
        <translation>%1 de %2 erróneas; exactitud de %3 a %4 (95 %), macro-F1 %5, pérdida %6</translation>
    </message>
    <message>
        <source>Worse than the rest: p = %1</source>
        <translation>Peor que el resto: p = %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SlicesPanel</name>
    <message>
        <source>&amp;Look at the pictures too</source>
        <translation>Examinar tam&amp;bién las imágenes</translation>
    </message>
    <message>
        <source>What the pictures are told apart by</source>
        <translation>En qué se distinguen las imágenes</translation>
    </message>
    <message>
        <source>Groups of pictures and how good the run is on them</source>
        <translation>Grupos de imágenes y calidad de la ejecución en ellos</translation>
    </message>
    <message>
        <source>Two or more groups chosen with Ctrl or Shift are compared below</source>
        <translation>Dos o más grupos elegidos con Ctrl o Mayús se comparan abajo</translation>
    </message>
    <message>
        <source>The chosen groups side by side</source>
        <translation>Los grupos elegidos, uno junto a otro</translation>
    </message>
    <message>
        <source>Reads every picture of the split: brightness, contrast, sharpness, saturation and warmth become properties, and camera, date and hour where the files tell them.</source>
        <translation>Lee cada imagen de la partición: brillo, contraste, nitidez, saturación y calidez pasan a ser propiedades, y también cámara, fecha y hora si los archivos las indican.</translation>
    </message>
    <message>
        <source>Choose two or more groups with Ctrl or Shift to compare them.</source>
        <translation>Elija dos o más grupos con Ctrl o Mayús para compararlos.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examinando…</translation>
    </message>
    <message>
        <source>Worst groups of all</source>
        <translation>Los peores grupos de todos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These tell the class by themselves, so that the model may learn them in place of the object: %1</source>
        <translation>Estas propiedades revelan la clase por sí solas, de modo que el modelo puede aprenderlas en lugar del objeto: %1</translation>
    </message>
    <message>
        <source>No group of pictures is worse than the rest by more than chance. A property above shows its groups anyway.</source>
        <translation>Ningún grupo de imágenes es peor que el resto más allá del azar. Con una propiedad elegida arriba se muestran sus grupos de todos modos.</translation>
    </message>
    <message>
        <source>Worse than the rest by more than chance (Fisher’s test, 5 % of these may be wrong).</source>
        <translation>Peores que el resto más allá del azar (prueba de Fisher; un 5 % de ellos puede ser erróneo).</translation>
    </message>
    <message>
        <source>The groups of this property</source>
        <translation>Los grupos de esta propiedad</translation>
    </message>
</context>
<context>
    <name>imago::ui::Source</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, página %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message>
        <source>&amp;Keep the splits that pictures have already</source>
        <translation>&amp;Conservar las particiones que ya tienen las imágenes</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>Asignar particiones</translation>
    </message>
    <message>
        <source>&amp;Training:</source>
        <translation>&amp;Entrenamiento:</translation>
    </message>
    <message>
        <source>&amp;Validation:</source>
        <translation>&amp;Validación:</translation>
    </message>
    <message>
        <source>Te&amp;st:</source>
        <translation>&amp;Prueba:</translation>
    </message>
    <message>
        <source>the model learns from these</source>
        <translation>el modelo aprende de ellas</translation>
    </message>
    <message>
        <source>choose settings and the best epoch by these</source>
        <translation>con ellas se eligen los ajustes y la mejor época</translation>
    </message>
    <message>
        <source>kept aside for the final number</source>
        <translation>se reservan para la cifra final</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>Se&amp;milla:</translation>
    </message>
    <message>
        <source>the same seed gives the same splits</source>
        <translation>la misma semilla da las mismas particiones</translation>
    </message>
    <message>
        <source>At least one share must be above zero.</source>
        <translation>Al menos una parte debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Without training pictures there is nothing to learn from.</source>
        <translation>Sin imágenes de entrenamiento no hay nada de lo que aprender.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>Se reparte %Ln imagen etiquetada, cada clase en las mismas proporciones. Los casi duplicados quedan juntos; las imágenes que se añadan más tarde no mueven las demás.</numerusform>
            <numerusform>Se reparten %Ln imágenes etiquetadas, cada clase en las mismas proporciones. Los casi duplicados quedan juntos; las imágenes que se añadan más tarde no mueven las demás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>alrededor de %Ln imagen</numerusform>
            <numerusform>alrededor de %Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message>
        <source>Training device</source>
        <translation>Dispositivo de entrenamiento</translation>
    </message>
    <message>
        <source>Progress of the background work</source>
        <translation>Progreso del trabajo en segundo plano</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>Stop the background work</source>
        <translation>Detener el trabajo en segundo plano</translation>
    </message>
    <message>
        <source>Stop; what was done so far is kept</source>
        <translation>Detener; lo hecho hasta ahora se conserva</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Mostrar la ejecución</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · iniciando</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · %Ln en espera</numerusform>
            <numerusform>%1 · %Ln en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message>
        <source>shape</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>imagen completa</translation>
    </message>
    <message>
        <source>%1, %2 sure (%3)</source>
        <translation>%1, confianza %2 (%3)</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Propuesta: %1</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>Propuesto:</translation>
    </message>
    <message>
        <source>Suggested:</source>
        <translation>Sugerido:</translation>
    </message>
    <message>
        <source>Nothing is proposed for this picture.</source>
        <translation>No hay propuestas para esta imagen.</translation>
    </message>
    <message>
        <source>No suggestion: %1</source>
        <translation>Sin sugerencia: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailDelegate</name>
    <message>
        <source>train</source>
        <translation>entr.</translation>
    </message>
    <message>
        <source>val</source>
        <translation>val.</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Tamaño de las miniaturas (Ctrl+rueda)</translation>
    </message>
</context>
<context>
    <name>imago::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolOptions</name>
    <message>
        <source>Ra&amp;dius</source>
        <translation>Ra&amp;dio</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Tolerancia</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;maño</translation>
    </message>
    <message>
        <source>M&amp;akes</source>
        <translation>C&amp;rea</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>A&amp;juste</translation>
    </message>
    <message>
        <source>Only what touc&amp;hes</source>
        <translation>Solo lo conti&amp;guo</translation>
    </message>
    <message>
        <source>Take from &amp;others</source>
        <translation>Quitar a &amp;otras</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Opciones de la herramienta</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radio del pincel</translation>
    </message>
    <message>
        <source>How far colours may differ</source>
        <translation>Cuánto pueden diferir los colores</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>Tamaño de los superpíxeles</translation>
    </message>
    <message>
        <source>What the tool makes</source>
        <translation>Lo que crea la herramienta</translation>
    </message>
    <message>
        <source>Only pixels that hang together with the clicked one</source>
        <translation>Solo los píxeles conectados con el que recibió el clic</translation>
    </message>
    <message>
        <source>The brush takes its pixels away from the masks below</source>
        <translation>El pincel quita sus píxeles a las máscaras de debajo</translation>
    </message>
    <message>
        <source>Snap to neighbours and the border of the picture; Alt lifts it for the moment</source>
        <translation>Ajustar a formas vecinas y al borde de la imagen; Alt lo suspende por el momento</translation>
    </message>
    <message>
        <source>Click a shape to change it, or drag over several</source>
        <translation>Haga clic en una forma para modificarla o arrastre sobre varias</translation>
    </message>
</context>
<context>
    <name>imago::ui::Tour</name>
    <message>
        <source>1,000 pictures of clothes</source>
        <translation>1000 imágenes de ropa</translation>
    </message>
    <message>
        <source>The sample project. Nine in ten pictures have a class; the list on the left filters them. Your own pictures are added by dropping a folder here. They are only ever read.</source>
        <translation>El proyecto de ejemplo. Nueve de cada diez imágenes tienen clase; la lista de la izquierda las filtra. Para añadir sus propias imágenes, suelte aquí una carpeta. Imago solo las lee, nunca las modifica.</translation>
    </message>
    <message>
        <source>One key labels a picture</source>
        <translation>Una tecla etiqueta una imagen</translation>
    </message>
    <message>
        <source>Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything back, without limit. Boxes and outlines are drawn with the tools beside the picture.</source>
        <translation>Pulse 1 … 9 o 0: la imagen recibe esa clase y aparece la siguiente. Ctrl+Z deshace cualquier cosa, sin límite. Los recuadros y contornos se dibujan con las herramientas junto a la imagen.</translation>
    </message>
    <message>
        <source>More from the same pictures</source>
        <translation>Más partido a las mismas imágenes</translation>
    </message>
    <message>
        <source>Random changes that keep the class teach a model what does not matter. Switch one on: the grid shows exactly what training will see.</source>
        <translation>Los cambios aleatorios que conservan la clase enseñan al modelo lo que no importa. Active uno: la cuadrícula muestra exactamente lo que verá el entrenamiento.</translation>
    </message>
    <message>
        <source>A first model in seconds</source>
        <translation>Un primer modelo en segundos</translation>
    </message>
    <message>
        <source>Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, and pause or stop without losing anything.</source>
        <translation>Elija Rápido e inicie. Primero llegan las comprobaciones y después las curvas. Mientras tanto puede seguir etiquetando, y pausar o detener sin perder nada.</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>Vea dónde se equivoca</translation>
    </message>
    <message>
        <source>After a run, every mistake is here, the surest first, with what the model looked at. Click a cell of the matrix to see its pictures. If the label is wrong, one key corrects it.</source>
        <translation>Tras una ejecución, todos los errores están aquí, los más seguros primero, con aquello en lo que se fijó el modelo. Haga clic en una celda de la matriz para ver sus imágenes. Si la etiqueta es errónea, una tecla la corrige.</translation>
    </message>
    <message>
        <source>A model for other programs</source>
        <translation>Un modelo para otros programas</translation>
    </message>
    <message>
        <source>Choose the files you need. Each is loaded again and compared with the trained model before it is handed over.</source>
        <translation>Elija los archivos que necesita. Cada uno se vuelve a cargar y se compara con el modelo entrenado antes de entregarse.</translation>
    </message>
    <message>
        <source>That is the whole loop</source>
        <translation>Ese es el ciclo completo</translation>
    </message>
    <message>
        <source>F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by its name. This tour is in the Help menu.</source>
        <translation>F1 abre el manual por la página del espacio de trabajo en el que está; Ctrl+K encuentra cualquier comando por su nombre. Este recorrido está en el menú Ayuda.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>&amp;Omitir el recorrido</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>E&amp;ntrenar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Continuar esta ejecución</translation>
    </message>
    <message>
        <source>Inspect this run</source>
        <translation>Analizar esta ejecución</translation>
    </message>
    <message>
        <source>Use this run&apos;s recipe</source>
        <translation>Usar la receta de esta ejecución</translation>
    </message>
    <message>
        <source>Open the run folder</source>
        <translation>Abrir la carpeta de la ejecución</translation>
    </message>
    <message>
        <source>Test a checkpoint…</source>
        <translation>Probar un punto de control…</translation>
    </message>
    <message>
        <source>Export TensorBoard files…</source>
        <translation>Exportar archivos de TensorBoard…</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Elegir pesos…</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>Buscar una tasa de aprendizaje…</translation>
    </message>
    <message>
        <source>Remove this run…</source>
        <translation>Eliminar esta ejecución…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Log of the selected run</source>
        <translation>Registro de la ejecución seleccionada</translation>
    </message>
    <message>
        <source>The worker has written nothing.</source>
        <translation>El proceso de entrenamiento no ha escrito nada.</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>E&amp;jecuciones</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>Muestra&amp;s</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>Re&amp;gistro</translation>
    </message>
    <message>
        <source>Details of this run</source>
        <translation>Detalles de esta ejecución</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Eliminar ejecuciones</translation>
    </message>
    <message>
        <source>Remove %1 with curves and predictions from the project? Folders with checkpoints stay on the disk.</source>
        <translation>¿Eliminar %1 del proyecto con sus curvas y predicciones? Las carpetas con puntos de control quedan en el disco.</translation>
    </message>
    <message>
        <source>&amp;Train next</source>
        <translation>E&amp;ntrenar después</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard files</source>
        <translation>Carpeta para los archivos de TensorBoard</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n ejecución escrita; véala con: tensorboard --logdir %1</numerusform>
            <numerusform>%n ejecuciones escritas; véalas con: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 fotogramas por segundo</translation>
    </message>
    <message>
        <source>Frames added: %1</source>
        <translation>Fotogramas añadidos: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>ya conocidos: %1</translation>
    </message>
    <message>
        <source>further problems: %1</source>
        <translation>más problemas: %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Examinándolo…</translation>
    </message>
    <message>
        <source>&amp;A frame each</source>
        <translation>&amp;Un fotograma cada</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <extracomment>The number of frames follows: every 30 frames.</extracomment>
        <translation>&amp;Cada</translation>
    </message>
    <message>
        <source>The first frame of each &amp;scene, where the picture changes by</source>
        <translation>El primer fotograma de cada &amp;escena, donde la imagen cambia en</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Añadir vídeos</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the frames</source>
        <translation>&amp;Tomar los fotogramas</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds between frames</source>
        <translation>Segundos entre fotogramas</translation>
    </message>
    <message>
        <source>Every how many-th frame</source>
        <translation>Cada cuántos fotogramas</translation>
    </message>
    <message>
        <source>How much the picture must change</source>
        <translation>Cuánto debe cambiar la imagen</translation>
    </message>
    <message>
        <source>Of 255; lower finds more scenes. The scale is that of PySceneDetect.</source>
        <translation>De 255; un valor menor encuentra más escenas. La escala es la de PySceneDetect.</translation>
    </message>
    <message>
        <source>Most frames of one video</source>
        <translation>Máximo de fotogramas por vídeo</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>JPEG, quality 95</source>
        <translation>JPEG, calidad 95</translation>
    </message>
    <message>
        <source>PNG, exact; about five times larger</source>
        <translation>PNG, exacto; unas cinco veces más grande</translation>
    </message>
    <message>
        <source>frames</source>
        <extracomment>Behind the number that follows &quot;Every&quot;.</extracomment>
        <translation>fotogramas</translation>
    </message>
    <message>
        <source>At &amp;most, of each video</source>
        <translation>Co&amp;mo máximo, por vídeo</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>&amp;Guardar como</translation>
    </message>
    <message>
        <source>The first frames</source>
        <translation>Los primeros fotogramas</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>Aproximadamente %n imagen</numerusform>
            <numerusform>Aproximadamente %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>As many pictures as there are scenes</source>
        <translation>Tantas imágenes como escenas haya</translation>
    </message>
    <message>
        <source>Frames are written beside the project; the video stays as it is. Each picture keeps its place in the video, and taking frames again adds only new ones.</source>
        <translation>Los fotogramas se escriben junto al proyecto; el vídeo queda como está. Cada imagen conserva su lugar en el vídeo, y al volver a tomar fotogramas solo se añaden los nuevos.</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>Fotograma en %1</translation>
    </message>
    <message>
        <source>Taking frames of videos</source>
        <translation>Tomando fotogramas de vídeos</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsCataloguePage</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>C&amp;ancel the download</source>
        <translation>C&amp;ancelar la descarga</translation>
    </message>
    <message>
        <source>&amp;Remove from this machine</source>
        <translation>&amp;Eliminar de este equipo</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Pesos publicados</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Accuracy on ImageNet-1K as published</source>
        <translation>Exactitud en ImageNet-1K según lo publicado</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Comparing with the published SHA-256…</source>
        <translation>Comparando con el SHA-256 publicado…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Descargando…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Sin descargar</translation>
    </message>
    <message>
        <source>Trained on %1; the network is %2.</source>
        <translation>Entrenados con %1; la red es %2.</translation>
    </message>
    <message>
        <source>Download fetches this one file from %1, and nothing else is sent: %2</source>
        <translation>La descarga obtiene este único archivo de %1 y no envía nada más: %2</translation>
    </message>
    <message>
        <source>This build has no network code. Fetch the file by other means and choose it under File: %1</source>
        <translation>Esta versión no tiene código de red. Obtenga el archivo por otros medios y elíjalo en Archivo: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Here, and equal to what was published.</source>
        <translation>En este equipo e iguales a lo publicado.</translation>
    </message>
    <message>
        <source>Cancelled. The next download goes on from there.</source>
        <translation>Cancelada. La próxima descarga continúa desde ahí.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Eliminado.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsDialog</name>
    <message>
        <source>&amp;Use in the recipe</source>
        <translation>&amp;Usar en la receta</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Pesos de partida</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>De dónde vienen los pesos</translation>
    </message>
    <message>
        <source>Ca&amp;talogue</source>
        <translation>Ca&amp;tálogo</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>&amp;Earlier runs</source>
        <translation>Ejecucio&amp;nes anteriores</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>No se usa %n tensor del archivo.</numerusform>
            <numerusform>No se usan %n tensores del archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try as &amp;network:</source>
        <translation>Probar como &amp;red:</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Drop a .pth, .pt or .safetensors file here, or choose one</source>
        <translation>Suelte aquí un archivo .pth, .pt o .safetensors, o elija uno</translation>
    </message>
    <message>
        <source>Weight file</source>
        <translation>Archivo de pesos</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Elegir un ar&amp;chivo…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>What fits and what does not</source>
        <translation>Lo que encaja y lo que no</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Se está leyendo el archivo</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Pesos de partida</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)</source>
        <translation>Pesos (*.safetensors *.pth *.pt *.bin *.ckpt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>This is “%1” of the catalogue.</source>
        <translation>Este es «%1» del catálogo.</translation>
    </message>
    <message>
        <source>Missing in the file, start from random numbers (%1)</source>
        <translation>Faltan en el archivo, parten de números aleatorios (%1)</translation>
    </message>
    <message>
        <source>Of another shape (%1)</source>
        <translation>De otras dimensiones (%1)</translation>
    </message>
    <message>
        <source>In the file, not used (%1)</source>
        <translation>En el archivo, sin usar (%1)</translation>
    </message>
    <message>
        <source>Head, left out: your classes get a new one (%1)</source>
        <translation>Cabeza, omitida: sus clases reciben una nueva (%1)</translation>
    </message>
    <message>
        <source>What the file says of itself (%1)</source>
        <translation>Lo que el archivo dice de sí mismo (%1)</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>No leído.</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>Este archivo no se puede usar: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>El %Ln tensor del archivo no encaja en %1.</numerusform>
            <numerusform>Ninguno de los %Ln tensores del archivo encaja en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>Solo se rellenan %1 de %Ln tensor de la red troncal de %2; los demás parten de números aleatorios.</numerusform>
            <numerusform>Solo se rellenan %1 de los %Ln tensores de la red troncal de %2; los demás parten de números aleatorios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>El %Ln tensor de la red troncal encaja en %1.</numerusform>
            <numerusform>Los %Ln tensores de la red troncal encajan en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>Se omite la cabeza para %Ln clase.</numerusform>
            <numerusform>Se omite la cabeza para %Ln clases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – %2 de %Ln tensor</numerusform>
            <numerusform>%1 – %2 de %Ln tensores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln tensor</numerusform>
            <numerusform>%Ln tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>parámetros: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message>
        <source>Earlier runs</source>
        <translation>Ejecuciones anteriores</translation>
    </message>
    <message>
        <source>Runs with a model</source>
        <translation>Ejecuciones con modelo</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n época</numerusform>
            <numerusform>%1 · %2 · %n épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 validation</source>
        <translation>%1 · %2 en validación</translation>
    </message>
    <message>
        <source>No run of this project has a model yet.</source>
        <translation>Ninguna ejecución de este proyecto tiene aún un modelo.</translation>
    </message>
    <message>
        <source>The new run starts from the best checkpoint of the one you choose; both are recorded as parent and child. The head starts anew.</source>
        <translation>La nueva ejecución parte del mejor punto de control de la que elija; ambas quedan registradas como madre e hija. La cabeza empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message>
        <source>Turn a folder of pictures into a working image model: label, augment, train, inspect, export. Nothing leaves this computer.</source>
        <translation>Convierta una carpeta de imágenes en un modelo de imagen que funciona: etiquetar, aumentar, entrenar, analizar, exportar. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>&amp;New from pictures…</source>
        <translation>&amp;Nuevo a partir de imágenes…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>A&amp;brir proyecto…</translation>
    </message>
    <message>
        <source>Open a project file (Ctrl+O)</source>
        <translation>Abrir un archivo de proyecto (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the &amp;sample project</source>
        <translation>Probar el proyecto de e&amp;jemplo</translation>
    </message>
    <message>
        <source>1,000 labelled pictures of clothing, ready to train</source>
        <translation>1000 imágenes etiquetadas de ropa, listas para entrenar</translation>
    </message>
    <message>
        <source>Or drop a folder, pictures or a project file anywhere on this window.</source>
        <translation>O suelte una carpeta, imágenes o un archivo de proyecto en cualquier lugar de esta ventana.</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Proyectos &amp;recientes</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Los proyectos que abra aparecerán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>%Ln imagen, etiquetadas: %1 · %2</numerusform>
            <numerusform>%Ln imágenes, etiquetadas: %1 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Words</name>
    <message>
        <source>This is not possible</source>
        <translation>Esto no es posible</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Ya existe</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>El archivo está dañado</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>No admitido</translation>
    </message>
    <message>
        <source>Made by a newer Imago</source>
        <translation>Creado por un Imago más reciente</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>Falló la lectura o la escritura</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>En uso por otro programa</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Memoria insuficiente</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The training program failed</source>
        <translation>El programa de entrenamiento falló</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Etiquetada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltada</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Falta el archivo</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>Duplicado exacto</translation>
    </message>
    <message>
        <source>Near duplicate</source>
        <translation>Casi duplicado</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>Muy pequeña</translation>
    </message>
    <message>
        <source>Changed after labelling</source>
        <translation>Modificada tras etiquetar</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message>
        <source>Assign split</source>
        <translation>Asignar partición</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>Cambiar el estado de revisión</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Proposals of a model</source>
        <translation>Propuestas de un modelo</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Añadir clase</translation>
    </message>
    <message>
        <source>Mark as nothing to label</source>
        <translation>Marcar que no hay nada que etiquetar</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentar</translation>
    </message>
    <message>
        <source>Draw shape</source>
        <translation>Dibujar forma</translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Modificar forma</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>Mover forma</translation>
    </message>
    <message>
        <source>Lock or unlock shapes</source>
        <translation>Bloquear o desbloquear formas</translation>
    </message>
    <message>
        <source>Hide or show shapes</source>
        <translation>Ocultar o mostrar formas</translation>
    </message>
    <message>
        <source>Group or ungroup shapes</source>
        <translation>Agrupar o desagrupar formas</translation>
    </message>
    <message>
        <source>Change the order of shapes</source>
        <translation>Cambiar el orden de las formas</translation>
    </message>
    <message>
        <source>Merge shapes</source>
        <translation>Fusionar formas</translation>
    </message>
    <message>
        <source>Split shapes</source>
        <translation>Dividir formas</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Cortar formas en trozos</translation>
    </message>
    <message>
        <source>Accept proposals</source>
        <translation>Aceptar propuestas</translation>
    </message>
    <message>
        <source>Reject proposals</source>
        <translation>Rechazar propuestas</translation>
    </message>
    <message>
        <source>Turn a suggestion down</source>
        <translation>Descartar una sugerencia</translation>
    </message>
    <message>
        <source>Copy shapes to the next picture</source>
        <translation>Copiar formas a la imagen siguiente</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>Eliminar forma</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>Renombrar clase</translation>
    </message>
    <message>
        <source>Change class colour</source>
        <translation>Cambiar el color de la clase</translation>
    </message>
    <message>
        <source>Change class key</source>
        <translation>Cambiar la tecla de la clase</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Cambiar la clase</translation>
    </message>
    <message>
        <source>Move class</source>
        <translation>Mover la clase</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Fusionar clases</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Eliminar clase</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Buscando imágenes</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Leyendo imágenes</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>Leyendo fotogramas</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>Desempaquetando imágenes</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Escribiendo etiquetas</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Asignando particiones</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Calculando características</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validando</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Consultando el modelo</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Prediciendo</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
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
        <translation>Datos</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
</TS>
